import type { JobProgress } from '../../../shared/domain/job.ts'
import type { FromEngine, Outcome, Task, ToEngine } from './messages.ts'
import { outcomeOf } from './outcomeOf.ts'
import { programLine } from './programLine.ts'
import { tellSometimes } from './tellSometimes.ts'

/** A sign of life is sent this often, milliseconds. */
const HEARTBEAT = 1000

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
  leaveSignalsToTheProgram()
  const stop = new AbortController()
  const line = programLine()
  const send = (message: FromEngine): void => line.send(message)
  const tell = tellSometimes((progress) => send({ kind: 'progress', progress }))
  line.listen((message) => {
    // What else the program may send is for others to hear.
    const told = message as ToEngine
    switch (told.kind) {
      case 'run':
        void outcomeOf(() => perform(runners, told.task, { tell, signal: stop.signal })).then(send)
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

/**
 * Ctrl-C, a window that is closed and a PC that is shut down reach all processes: the program is to ask for a
 * checkpoint before this one ends.
 */
function leaveSignalsToTheProgram(): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {})
}

async function perform(runners: Readonly<Record<string, Runner>>, task: Task, means: TaskMeans): Promise<Outcome> {
  const runner = runners[task.kind]
  if (!runner) throw new Error(`no runner for "${task.kind}"`)
  return { kind: 'finished', result: await runner(task, means) }
}
