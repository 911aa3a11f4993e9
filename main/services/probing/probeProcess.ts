import { fork, type ChildProcess } from 'node:child_process'
import type { Problem } from '../../../shared/errors.ts'
import { executorProblem } from '../../engine/executor/failures.ts'
import type { Probe } from '../../engine/executor/probe.ts'
import { endingText, type Ending } from '../../jobs/process/ending.ts'
import { requestArguments, type ProbeRequest } from './request.ts'

/** The file in which a process begins that tries one executor. */
export const probeEntry = new URL('./entry.ts', import.meta.url)

/** A process of its own that tries an executor: one that hangs or crashes there does no harm. */
export interface ProbeProcess {
  /** What it sends, or how it ended without. */
  readonly answer: Promise<Probe>
  /** To be called in any case: it does not end by itself. */
  readonly kill: () => void
}

/** Starts the process that tries what is asked. A program that is Electron has another way than Node. */
export type StartProbe = (request: ProbeRequest) => ProbeProcess

/** Starts a process by Node's own means. */
export function startNodeProbe(request: ProbeRequest): ProbeProcess {
  return nodeProbe(forkProbe(request, probeEntry), request)
}

/** A process that begins in `entry`. What native libraries print in it goes nowhere. */
export function forkProbe(request: ProbeRequest, entry: URL): ChildProcess {
  return fork(entry, requestArguments(request), { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
}

/** What is heard of a child, and how it is ended. */
export function nodeProbe(child: ChildProcess, request: ProbeRequest): ProbeProcess {
  return { answer: answerOf(child, request), kill: () => end(child) }
}

function answerOf(child: ChildProcess, request: ProbeRequest): Promise<Probe> {
  return new Promise((resolve) => {
    // `answerProbe` sends nothing else.
    child.once('message', (answer) => resolve(answer as Probe))
    child.once('error', (error) => resolve(failedProbe(request, executorProblem(request.name, error))))
    child.once('exit', (code, signal) => resolve(crashedProbe(request, { code, signal })))
  })
}

/** A process that hangs in a driver may outlive even this, and is then not waited for. */
function end(child: ChildProcess): void {
  child.kill('SIGKILL')
  child.unref()
  if (child.connected) child.disconnect()
}

/** The answer of an executor whose process ended without one. */
export function crashedProbe(request: ProbeRequest, ending: Pick<Ending, 'code' | 'signal'>): Probe {
  return failedProbe(request, { code: 'executor-crashed', executor: request.name, ending: endingText(ending) })
}

/** The answer of an executor that has a problem. */
export function failedProbe({ name }: ProbeRequest, problem: Problem): Probe {
  return { name, works: false, problem }
}
