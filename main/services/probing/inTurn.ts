import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import type { Phase } from '../../../shared/domain/job.ts'
import type { Probe } from '../../engine/executor/probe.ts'
import type { Work } from '../work.ts'
import { probeInProcess, type ProbeMeans } from './process.ts'

/** How the next executor is tried. */
export interface ProbeTerms {
  /** Whether to measure how fast it is, too. */
  readonly timed: boolean
  /** Seconds after which no answer is expected any more. */
  readonly patience: number
}

/**
 * Tries one executor after another, so that none slows another, and goes on with the next when one fails.
 * @param termsAfter how the next one is tried, after these
 * @throws Cancelled as soon as the signal is set
 */
export async function probeInTurn(
  names: readonly ExecutorName[],
  phase: Phase,
  { tell, signal }: Work,
  { start }: ProbeMeans,
  termsAfter: (probes: readonly Probe[]) => ProbeTerms,
): Promise<readonly Probe[]> {
  const probes: Probe[] = []
  for (const name of names) {
    tell({ kind: 'progress', phase, done: probes.length, total: names.length })
    const { timed, patience } = termsAfter(probes)
    probes.push(await probeInProcess({ name, timed }, { start, patience }, signal))
  }
  tell({ kind: 'progress', phase, done: probes.length, total: names.length })
  return probes
}
