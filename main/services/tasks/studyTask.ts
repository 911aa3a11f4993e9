import type { Task } from '../../jobs/process/messages.ts'
import type { DistillationRequest } from '../distillation.ts'
import type { EngineMeans } from '../jobs/throughProgram.ts'
import { studyPictures, type FindingsRequest } from '../study.ts'
import { doKept, type KeptResult } from './keptWork.ts'
import { progressFrom } from './studyProgress.ts'

/** What a job of the kind 'distill' is asked for. Its paths are absolute: it runs in another place. */
export interface StudyRequest {
  readonly distillation: DistillationRequest
  readonly findings: FindingsRequest
  /** Seconds between two checkpoints. */
  readonly checkpointEvery: number
}

/** What a job of the kind 'distill' leaves besides its files. */
export interface StudyResult extends KeptResult {
  readonly packPath: string
  readonly reportPath: string
}

/**
 * Distills and compares, from where an earlier run stood.
 * @throws Failure as `studyPictures`; Cancelled: after a pause, what was done is kept
 */
export function runStudy(task: Task, means: EngineMeans): Promise<StudyResult> {
  // What `queueStudy` wrote.
  const { distillation, findings, checkpointEvery } = task.request as StudyRequest
  return doKept(task, means, { every: checkpointEvery, read: progressFrom }, async (work) => {
    const executor = work.keeping.from?.executor ?? distillation.executor
    await studyPictures({ ...distillation, executor }, findings, work)
    return { packPath: distillation.packPath, reportPath: findings.reportPath }
  })
}
