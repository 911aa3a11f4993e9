import type { Task } from '../../jobs/process/messages.ts'
import type { MatchRequest } from '../comparison.ts'
import type { EngineMeans } from '../jobs/throughProgram.ts'
import { studyPack, type FindingsRequest } from '../study.ts'
import { doKept, type KeptResult } from './keptWork.ts'
import { progressFrom } from './studyProgress.ts'

/** What a job of the kind 'compare' is asked for. Its paths are absolute: it runs in another place. */
export interface CompareRequest {
  readonly match: MatchRequest
  readonly findings: FindingsRequest
  /** Seconds between two checkpoints. */
  readonly checkpointEvery: number
}

/** What a job of the kind 'compare' leaves besides its files. */
export interface CompareResult extends KeptResult {
  readonly packPath: string
  readonly reportPath: string
  /** Whether the training pictures are the very ones that the pack was made from. */
  readonly samePictures: boolean
}

/**
 * Compares a pack, from where an earlier run stood.
 * @throws Failure as `studyPack`; Cancelled: after a pause, what was done is kept
 */
export function runCompare(task: Task, means: EngineMeans): Promise<CompareResult> {
  // What `queueCompare` wrote.
  const { match, findings, checkpointEvery } = task.request as CompareRequest
  return doKept(task, means, { every: checkpointEvery, read: progressFrom }, async (work) => {
    const executor = work.keeping.from?.executor ?? match.executor
    const { samePictures } = await studyPack({ ...match, executor }, findings, work)
    return { packPath: match.packPath, reportPath: findings.reportPath, samePictures }
  })
}
