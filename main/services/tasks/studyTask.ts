import type { Expectation, PhaseSeconds } from '../../../shared/domain/studyPlan.ts'
import type { Summary } from '../../../shared/domain/summary.ts'
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
  /** Of a study that was planned. */
  readonly expectation?: Expectation
}

/** What a job of the kind 'distill' leaves besides its files. */
export interface StudyResult extends KeptResult {
  readonly packPath: string
  readonly reportPath: string
  /** In all runs of the job. */
  readonly seconds: PhaseSeconds
  /** Most memory of its last process. */
  readonly peakMemoryBytes: number
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
    const { summary } = await studyPictures({ ...distillation, executor }, findings, work)
    return {
      packPath: distillation.packPath,
      reportPath: findings.reportPath,
      seconds: phasesOf(summary.seconds),
      peakMemoryBytes: 1024 * process.resourceUsage().maxRSS,
    }
  })
}

/** What is neither learning nor measuring is loading, but for moments of writing. */
function phasesOf({ experts, distill: distilling, evaluate: comparing, total }: Summary['seconds']): PhaseSeconds {
  return { loading: Math.max(0, total - experts - distilling - comparing), experts, distilling, comparing }
}
