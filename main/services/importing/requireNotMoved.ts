import { Failure } from '../../../shared/errors.ts'
import { contentHash } from '../../images/contentHash.ts'
import { spread, usable } from '../../images/sample.ts'
import type { Reader } from '../../library/handles.ts'
import { listDataSets } from '../../library/repositories/dataSets.ts'
import { listFiles, type KnownFile } from '../../library/repositories/pictures.ts'
import { findProject } from '../../library/repositories/projects.ts'
import type { FoundFile } from './foundFiles.ts'
import { isLost } from './lostSources.ts'

/** Files whose contents are compared before a place is taken for one that moved. */
const MOST_READ = 8

/**
 * Refuses to import as new what a project knows from a place that is gone: every picture would be a duplicate of one
 * that is nowhere.
 *
 * @throws Failure 'source-moved'
 */
export async function requireNotMoved(
  reader: Reader,
  projectName: string,
  source: string,
  files: readonly FoundFile[],
): Promise<void> {
  const project = findProject(reader, projectName)
  const sources = project === undefined ? [] : listDataSets(reader, project.id)
  if (sources.some(({ sourcePath }) => sourcePath === source)) return
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const { id, sourcePath: from } of sources) {
    if (!(await isLost(from))) continue
    const known = listFiles(reader, id).filter((file) => !file.isGone)
    if (known.length === 0 || !known.every(({ path }) => byPath.has(path))) continue
    if (!(await haveContents(spread(known, MOST_READ), byPath))) continue
    throw new Failure({ code: 'source-moved', from, to: source, project: projectName })
  }
}

async function haveContents(known: readonly KnownFile[], files: ReadonlyMap<string, FoundFile>): Promise<boolean> {
  for (const { path, content } of known) {
    const bytes = await usable(async () => files.get(path)?.read())
    if (content !== undefined && (!bytes || contentHash(bytes) !== content)) return false
  }
  return true
}
