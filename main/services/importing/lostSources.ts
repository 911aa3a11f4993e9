import { stat } from 'node:fs/promises'
import { systemCode } from '../../../shared/systemError.ts'
import type { Reader } from '../../library/handles.ts'
import { listDataSets } from '../../library/repositories/dataSets.ts'
import { requireProject } from '../projects.ts'

/** The places that pictures of a project came from, and where nothing is now. @throws Failure 'project-unknown' */
export async function lostSources(reader: Reader, projectName: string): Promise<readonly string[]> {
  const { id } = requireProject(reader, projectName)
  const places = listDataSets(reader, id).map(({ sourcePath }) => sourcePath)
  const lost = await Promise.all(places.map(isLost))
  return places.filter((_, at) => lost[at])
}

/** Whether nothing is at a place; one that cannot be looked at may come back as it was. */
export async function isLost(path: string): Promise<boolean> {
  try {
    await stat(path)
    return false
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(systemCode(error))
  }
}
