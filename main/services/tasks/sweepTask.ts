import type { Task } from '../../jobs/process/messages.ts'
import type { EngineMeans } from '../jobs/throughProgram.ts'
import { sweepSizes } from '../sweep.ts'
import { filesOfSweep, type SweepRequest } from '../sweepRequest.ts'
import { doKept, type KeptResult } from './keptWork.ts'
import { sweepProgressFrom } from './sweepProgress.ts'

/** What a job of the kind 'sweep' is asked for. Its paths are absolute: it runs in another place. */
export interface SweepJobRequest {
  readonly sweep: SweepRequest
  /** Seconds between two checkpoints. */
  readonly checkpointEvery: number
}

/** What a job of the kind 'sweep' leaves besides its files. */
export interface SweepJobResult extends KeptResult {
  readonly reportPath: string
}

/**
 * Tries several sizes, from where an earlier run stood.
 * @throws Failure as `sweepSizes`; Cancelled: after a pause, what was done is kept
 */
export function runSweep(task: Task, means: EngineMeans): Promise<SweepJobResult> {
  // What `queueSweep` wrote.
  const { sweep, checkpointEvery } = task.request as SweepJobRequest
  return doKept(task, means, { every: checkpointEvery, read: sweepProgressFrom }, async (work) => {
    const executor = work.keeping.from?.executor ?? sweep.executor
    await sweepSizes({ ...sweep, executor }, work)
    return { reportPath: filesOfSweep(sweep).reportPath }
  })
}
