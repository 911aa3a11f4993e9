import type { Job, JobProgress } from '../../../shared/domain/job.ts'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import type { StartEngine } from '../../jobs/process/engineProcess.ts'
import type { Outcome, Task } from '../../jobs/process/messages.ts'
import { outcomeOf } from '../../jobs/process/outcomeOf.ts'
import { runTask, type Run } from '../../jobs/process/runTask.ts'
import { keepFinished, noteFinished, readFinished } from './finished.ts'
import { handOver } from './handOver.ts'
import { expertsFolder, jobFolder } from './jobFolders.ts'
import type { TaskResult } from './throughProgram.ts'

/** What a process for a job is started with. */
export interface EngineStart {
  readonly libraryFolder: string
  readonly startEngine: StartEngine
}

/**
 * Works for a job in a process of its own, which does all but what needs the library: before it starts, pictures are
 * handed over to it, and after it has ended, its pack is noted.
 */
export function runInProcess(job: Job, tell: (progress: JobProgress) => void, means: EngineStart): Run {
  const folder = jobFolder(means.libraryFolder, job.id)
  const stop = new AbortController()
  let engine: Run | undefined
  const workThrough = async (): Promise<Outcome> => {
    const before = await readFinished(folder)
    if (before !== undefined) return noteFinished(before)
    await handOver(job, folder, tell, stop.signal)
    throwIfCancelled(stop.signal)
    engine = runTask(means.startEngine, taskOf(job, means.libraryFolder), tell)
    const outcome = await engine.ended
    engine = undefined
    if (outcome.kind !== 'finished') return outcome
    // What `throughProgram` returned.
    const left = outcome.result as TaskResult
    await keepFinished(folder, left)
    return noteFinished(left)
  }
  return {
    ended: outcomeOf(workThrough),
    stop(how) {
      stop.abort(how)
      engine?.stop(how)
    },
  }
}

function taskOf({ id, kind, request }: Job, libraryFolder: string): Task {
  return { kind, request, folder: jobFolder(libraryFolder, id), sharedFolder: expertsFolder(libraryFolder) }
}
