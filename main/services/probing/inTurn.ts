import type { Probe } from '../../engine/executor/probe.ts'
import type { Phase, Work } from '../work.ts'
import { probeInProcess, type ProbeMeans } from './process.ts'
import type { ProbeRequest } from './request.ts'

/**
 * Tries one executor after another, so that none slows another, and goes on with the next when one fails.
 * @throws Cancelled as soon as the signal is set
 */
export async function probeInTurn(
  requests: readonly ProbeRequest[],
  phase: Phase,
  { tell, signal }: Work,
  means: ProbeMeans,
): Promise<readonly Probe[]> {
  const probes: Probe[] = []
  for (const request of requests) {
    tell({ kind: 'progress', phase, done: probes.length, total: requests.length })
    probes.push(await probeInProcess(request, means, signal))
  }
  tell({ kind: 'progress', phase, done: probes.length, total: requests.length })
  return probes
}
