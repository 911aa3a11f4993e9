import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobProgress } from '../../../shared/domain/job.ts'
import { Cancelled, throwIfCancelled } from '../../../shared/domain/signal.ts'
import { Failure } from '../../../shared/errors.ts'
import type { StartEngine } from '../../jobs/process/engineProcess.ts'
import type { Outcome } from '../../jobs/process/messages.ts'
import { runTask } from '../../jobs/process/runTask.ts'
import { unlessCancelled, type Work } from '../work.ts'
import { handPictures } from './handOver.ts'
import { expertsFolder, jobsFolder } from './jobFolders.ts'
import type { NeededPictures } from './neededPictures.ts'
import type { TaskResult } from './throughProgram.ts'

/** Work on pictures that somebody waits for and that is no job. */
export interface SideTask {
  readonly kind: string
  /** What is asked for, as plain values. */
  readonly request: unknown
  /** Whose snapshot is known by its number. */
  readonly pictures: readonly NeededPictures[]
}

/** Does such work in a process of its own, so that it never holds up whoever else asks the program. */
export interface SideWork extends AsyncDisposable {
  /**
   * One after another: what is timed beside other timing is not true.
   * @returns what the task's runner left
   * @throws Failure as the runner; Cancelled as soon as the signal is set
   */
  run(task: SideTask, work: Work): Promise<object>
}

/** Side work for a library. The pictures of the last task stay for the next, until it is disposed of. */
export function openSideWork(libraryFolder: string, startEngine: StartEngine): SideWork {
  const folder = join(jobsFolder(libraryFolder), 'aside')
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  async function run({ kind, request, pictures }: SideTask, work: Work): Promise<object> {
    const signal = AbortSignal.any([work.signal, closing.signal])
    throwIfCancelled(signal)
    const tell = (progress: JobProgress): void => {
      if (!signal.aborted) work.tell({ kind: 'progress', ...progress })
    }
    for (const needed of pictures) await handPictures(needed, folder, tell, signal)
    throwIfCancelled(signal)
    const engine = runTask(startEngine, { kind, request, folder, sharedFolder: expertsFolder(libraryFolder) }, tell)
    const stop = (): void => engine.stop('cancel')
    signal.addEventListener('abort', stop, { once: true })
    try {
      return resultOf(await engine.ended)
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  return {
    run(task, work) {
      const done = last.then(() => run(task, work))
      last = done.catch(() => {})
      return unlessCancelled(done, work.signal)
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      await last
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function resultOf(outcome: Outcome): object {
  switch (outcome.kind) {
    case 'finished':
      // What `throughProgram` returned.
      return (outcome.result as TaskResult).result
    case 'stopped':
      throw new Cancelled()
    case 'failed':
      throw new Failure(outcome.problem)
    case 'lost':
      throw new Error(`a process for side work was lost: ${JSON.stringify(outcome.interruption)}`)
  }
}
