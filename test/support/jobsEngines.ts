import type { Job, JobProgress } from '../../shared/domain/job.ts'
import type { Outcome, StopKind } from '../../main/jobs/process/messages.ts'
import type { Run } from '../../main/jobs/process/runTask.ts'

/** A host of engines that do nothing until they are told how they end. */
export interface HandledEngines {
  readonly start: (job: Job, tell: (progress: JobProgress) => void) => Run
  /** Those that were started and have not ended, the newest last. */
  readonly atWork: HandledEngine[]
}

export interface HandledEngine {
  readonly job: Job
  readonly tell: (progress: JobProgress) => void
  /** What it has told, in order. */
  readonly told: JobProgress[]
  /** What it was asked for, in order. */
  readonly asked: StopKind[]
  /** Ends it; the queue knows at once. */
  end(outcome: Outcome): Promise<void>
}

export function handledEngines(): HandledEngines {
  const atWork: HandledEngine[] = []
  return {
    atWork,
    start(job, tell) {
      const { promise: ended, resolve } = Promise.withResolvers<Outcome>()
      const asked: StopKind[] = []
      const told: JobProgress[] = []
      const engine: HandledEngine = {
        job,
        tell(progress) {
          told.push(progress)
          tell(progress)
        },
        told,
        asked,
        async end(outcome) {
          atWork.splice(atWork.indexOf(engine), 1)
          resolve(outcome)
          await ended
        },
      }
      atWork.push(engine)
      return { ended, stop: (how) => asked.push(how) }
    },
  }
}
