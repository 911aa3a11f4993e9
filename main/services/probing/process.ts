import { fork, type ChildProcess } from 'node:child_process'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import type { Problem } from '../../../shared/errors.ts'
import { executorProblem } from '../../engine/executor/failures.ts'
import type { Probe } from '../../engine/executor/probe.ts'
import { endingText } from '../../jobs/process/ending.ts'
import { unlessCancelled } from '../work.ts'
import { requestArguments, type ProbeRequest } from './request.ts'

/** How an executor is tried in a process of its own. */
export interface ProbeMeans {
  /** Starts the process, which sends one message, a `Probe`. */
  readonly start: (request: ProbeRequest) => ChildProcess
  /** Seconds after which no answer is expected any more. */
  readonly patience: number
  /** The same where another executor works already: one that needs longer would hardly be faster. */
  readonly shortPatience: number
}

export const usualMeans: ProbeMeans = {
  start: (request) => startQuietly(new URL('./entry.ts', import.meta.url), request),
  // Plain JavaScript needs a tenth of it, a GPU that the processor stands in for needs half.
  patience: 30,
  shortPatience: 15,
}

/** The one place that knows how a process is started. What native libraries print in it goes nowhere. */
export function startQuietly(entry: URL, request: ProbeRequest): ChildProcess {
  return fork(entry, requestArguments(request), { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
}

/**
 * Tries an executor in a process of its own, where it may do no harm when it hangs or crashes. The process has been
 * killed when this returns.
 *
 * @throws Cancelled as soon as the signal is set
 */
export async function probeInProcess(
  request: ProbeRequest,
  { start, patience }: Pick<ProbeMeans, 'start' | 'patience'>,
  signal: AbortSignal,
): Promise<Probe> {
  throwIfCancelled(signal)
  const child = start(request)
  const timeout = Promise.withResolvers<Probe>()
  const timer = setTimeout(() => timeout.resolve(failed(request, {
    code: 'executor-timed-out', executor: request.name, seconds: patience,
  })), 1000 * patience)
  try {
    return await unlessCancelled(Promise.race([answerOf(child, request), timeout.promise]), signal)
  } finally {
    clearTimeout(timer)
    end(child)
  }
}

/** What the process sends, or how it ended without. */
function answerOf(child: ChildProcess, request: ProbeRequest): Promise<Probe> {
  return new Promise((resolve) => {
    // `answerProbe` sends nothing else.
    child.once('message', (answer) => resolve(answer as Probe))
    child.once('error', (error) => resolve(failed(request, executorProblem(request.name, error))))
    child.once('exit', (code, signal) => resolve(failed(request, {
      code: 'executor-crashed', executor: request.name, ending: endingText({ code, signal }),
    })))
  })
}

function failed({ name }: ProbeRequest, problem: Problem): Probe {
  return { name, works: false, problem }
}

/** A process that hangs in a driver may outlive even this, and is then not waited for. */
function end(child: ChildProcess): void {
  child.kill('SIGKILL')
  child.unref()
  if (child.connected) child.disconnect()
}
