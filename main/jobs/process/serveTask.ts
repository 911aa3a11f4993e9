import type { JobProgress } from '../../../shared/domain/job.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { Failure, type Problem } from '../../../shared/errors.ts'
import { isOutOfMemory } from './ending.ts'
import type { FromEngine, Outcome, Task, ToEngine } from './messages.ts'

/** A sign of life is sent this often, milliseconds. */
const HEARTBEAT = 1000

/** Between two tellings of progress, milliseconds. */
const BETWEEN = 100

/** What a task is given besides what it is. */
export interface TaskMeans {
  readonly tell: (progress: JobProgress) => void
  /** Its reason is a `StopKind`. */
  readonly signal: AbortSignal
}

/** Does what a task asks for. @throws Cancelled once the signal is set and what is to be kept was kept */
export type Runner = (task: Task, means: TaskMeans) => Promise<unknown>

/**
 * The side of the engine process: says hello, runs the one task that it is told, says how that ended, and ends. When
 * the program that started it is gone, it ends at once: nobody would hear it, and the checkpoints tell the next.
 */
export function serveTask(runners: Readonly<Record<string, Runner>>): void {
  const stop = new AbortController()
  process.on('disconnect', () => process.exit(1))
  process.on('message', (message) => {
    // The program sends nothing else.
    const told = message as ToEngine
    if (told.kind === 'stop') {
      stop.abort(told.how)
      return
    }
    const means = { tell: tellSometimes(), signal: stop.signal }
    void outcomeOf(runners, told.task, means).then(end)
  })
  setInterval(() => send({ kind: 'alive' }), HEARTBEAT).unref()
  send({ kind: 'hello' })
}

async function outcomeOf(
  runners: Readonly<Record<string, Runner>>,
  task: Task,
  means: TaskMeans,
): Promise<Outcome> {
  try {
    const runner = runners[task.kind]
    if (!runner) throw new Error(`no runner for "${task.kind}"`)
    return { kind: 'finished', result: await runner(task, means) }
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'stopped' }
    if (isOutOfMemory(error)) return { kind: 'lost', interruption: { kind: 'out-of-memory' } }
    return { kind: 'failed', problem: problemOf(error) }
  }
}

/** Tells the newest progress, and drops what comes too fast; the ends of phases are always told. */
function tellSometimes(): (progress: JobProgress) => void {
  let toldAt = -Infinity
  return (progress) => {
    const isLast = progress.done === progress.total
    if (!isLast && performance.now() - toldAt < BETWEEN) return
    toldAt = performance.now()
    send({ kind: 'progress', progress })
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return error.problem
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) }
}

function send(message: FromEngine): void {
  process.send?.(message)
}

/** Ends once the outcome has left. */
function end(outcome: Outcome): void {
  process.send?.(outcome, undefined, undefined, () => process.exit(0))
}
