import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import type { Probe } from '../../engine/executor/probe.ts'
import { parentPort } from '../../jobs/process/programLine.ts'
import { unlessCancelled } from '../work.ts'
import { probesByProgram } from './byProgram.ts'
import { failedProbe, startNodeProbe, type StartProbe } from './probeProcess.ts'
import type { ProbeRequest } from './request.ts'

/** How an executor is tried in a process of its own. */
export interface ProbeMeans {
  readonly start: StartProbe
  /** Seconds after which no answer is expected any more. */
  readonly patience: number
  /** The same where another executor works already: one that needs longer would hardly be faster. */
  readonly shortPatience: number
}

const port = parentPort()

let startProbe: StartProbe = port === undefined ? startNodeProbe : probesByProgram(port)

/** Says how this program starts probes, where Node's own way would start the whole program once more. */
export function startProbesBy(start: StartProbe): void {
  startProbe = start
}

export const usualMeans: ProbeMeans = {
  start: (request) => startProbe(request),
  // Plain JavaScript needs a tenth of it, a GPU that the processor stands in for needs half.
  patience: 30,
  shortPatience: 15,
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
  const { answer, kill } = start(request)
  const timeout = Promise.withResolvers<Probe>()
  const timer = setTimeout(() => timeout.resolve(failedProbe(request, {
    code: 'executor-timed-out', executor: request.name, seconds: patience,
  })), 1000 * patience)
  try {
    return await unlessCancelled(Promise.race([answer, timeout.promise]), signal)
  } finally {
    clearTimeout(timer)
    kill()
  }
}
