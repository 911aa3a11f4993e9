import type { JobProgress } from '../../../shared/domain/job.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { Failure, type Problem } from '../../../shared/errors.ts'
import { isOutOfMemory } from './ending.ts'
import type { FromEngine, Outcome, Task, ToEngine } from './messages.ts'
import { programLine } from './programLine.ts'

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
 * The side of the engine process: says hello, runs the one task that it is told, says how that ended, and ends when the
 * program has heard it.
 */
export function serveTask(runners: Readonly<Record<string, Runner>>): void {
  const stop = new AbortController()
  const line = programLine()
  const send = (message: FromEngine): void => line.send(message)
  line.listen((message) => {
    // What else the program may send is for others to hear.
    const told = message as ToEngine
    switch (told.kind) {
      case 'run':
        void outcomeOf(runners, told.task, { tell: tellSometimes(send), signal: stop.signal }).then(send)
        return
      case 'stop':
        stop.abort(told.how)
        return
      case 'end':
        process.exit(0)
    }
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
function tellSometimes(send: (message: FromEngine) => void): (progress: JobProgress) => void {
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
