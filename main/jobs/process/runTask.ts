import type { JobProgress } from '../../../shared/domain/job.ts'
import { interruptionOf } from './ending.ts'
import type { StartEngine } from './engineProcess.ts'
import type { FromEngine, Outcome, StopKind, Task, ToEngine } from './messages.ts'

/** How long is waited for a process, milliseconds. */
export interface Patience {
  /** After it was asked to stop or has done its task, before it is killed. */
  readonly stop: number
  /** Without a sign of life, before it is killed. */
  readonly silence: number
}

/** A step that cannot be interrupted takes seconds; one that takes minutes hangs in a driver. */
export const usualPatience: Patience = { stop: 5000, silence: 120_000 }

/** A task at work. */
export interface Run {
  readonly ended: Promise<Outcome>
  /** Asks the process to stop, and kills it when it does not. A cancel may follow a pause. */
  stop(how: StopKind): void
}

/** Starts a process for a task and sees it to its end, whatever that is. */
export function runTask(
  start: StartEngine,
  task: Task,
  tell: (progress: JobProgress) => void,
  patience = usualPatience,
): Run {
  const engine = start()
  const { promise: ended, resolve } = Promise.withResolvers<Outcome>()
  let outcome: Outcome | undefined
  let isSilent = false
  let killer: NodeJS.Timeout | undefined
  const askToEnd = (message: ToEngine): void => {
    engine.post(message)
    killer ??= setTimeout(() => engine.kill(), patience.stop)
  }
  const watch = setTimeout(() => {
    isSilent = true
    engine.kill()
  }, patience.silence)
  const onMessage = (message: FromEngine): void => {
    watch.refresh()
    switch (message.kind) {
      case 'hello':
        engine.post({ kind: 'run', task })
        return
      case 'alive':
        return
      case 'progress':
        tell(message.progress)
        return
      case 'finished':
      case 'stopped':
      case 'failed':
      case 'lost':
        outcome = message
        askToEnd({ kind: 'end' })
    }
  }
  engine.listen(onMessage, (ending) => {
    clearTimeout(watch)
    clearTimeout(killer)
    resolve(outcome ?? { kind: 'lost', interruption: isSilent ? { kind: 'silent' } : interruptionOf(ending) })
  })
  return {
    ended,
    stop: (how) => askToEnd({ kind: 'stop', how }),
  }
}
