import { resolve } from 'node:path'
import { Failure } from '../../../shared/errors.ts'
import { openSource } from '../../images/layout.ts'
import { note } from '../../library/repositories/audit.ts'
import { findDataSet, listDataSets, moveDataSet } from '../../library/repositories/dataSets.ts'
import { listFiles } from '../../library/repositories/pictures.ts'
import { inTransaction } from '../../library/statements.ts'
import type { Library } from '../../library/open.ts'
import { requireProject } from '../projects.ts'
import { unlessCancelled, type Work } from '../work.ts'
import { compareSource, type SourceComparison } from './compareSource.ts'

/** Where fewer of the files are the same, it is another set. */
const LEAST_SAME = 0.5

export interface MoveRequest {
  readonly projectName: string
  /** Where the pictures were when they were imported; nothing needs to be there any more. */
  readonly from: string
  /** Where they are now. */
  readonly to: string
}

/** A source that was found again at another place. */
export interface MovedSource extends SourceComparison {
  readonly project: string
  readonly from: string
  readonly to: string
}

/**
 * Links what was imported from one place with the same files at another, after a look at them. Nothing is imported:
 * what differs or is missing there, the next import of that place tells.
 *
 * @throws Failure 'project-unknown', 'source-unknown', 'source-taken', 'source-differs'; as `openSource`
 * @throws Cancelled before anything was changed
 */
export async function moveSource(
  { reader, writer }: Library,
  { projectName, from: before, to: after }: MoveRequest,
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<MovedSource> {
  const project = requireProject(reader, projectName)
  const [from, to] = [resolve(before), resolve(after)]
  const dataSet = findDataSet(reader, project.id, from)
  if (dataSet === undefined) {
    const known = listDataSets(reader, project.id).map(({ sourcePath }) => sourcePath)
    throw new Failure({ code: 'source-unknown', path: from, project: project.name, known })
  }
  if (findDataSet(reader, project.id, to)) throw new Failure({ code: 'source-taken', path: to, project: project.name })
  const known = listFiles(reader, dataSet.id).filter(({ isGone }) => !isGone)
  const source = await unlessCancelled(openSource(to), work.signal)
  const comparison = await compareSource(known, source, work)
  const { same, different, missing } = comparison
  if (same === 0 || same < LEAST_SAME * known.length) {
    throw new Failure({ code: 'source-differs', from, to, known: known.length, same })
  }
  inTransaction(writer, () => {
    moveDataSet(writer, dataSet.id, to)
    note(writer, project.id, 'source-moved', { from, to, same, different: different.length, missing: missing.length })
  })
  return { project: project.name, from, to, ...comparison }
}
