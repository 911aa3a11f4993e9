import { executorNames, type ExecutorReason } from '../../shared/domain/executorName.ts'
import type { Probe } from '../engine/executor/probe.ts'
import { chooseExecutor, whyOf } from './executorChoice.ts'
import { probeInTurn } from './probing/inTurn.ts'
import { usualMeans } from './probing/process.ts'
import type { Work } from './work.ts'

/** What an executor showed on this machine, and what follows. */
export type Device = Probe & {
  /** Whether 'auto' takes it. */
  readonly chosen: boolean
  readonly why: ExecutorReason
}

/** Tries and times every executor on this machine. @throws Cancelled as soon as the signal is set */
export async function probeDevices(work: Work, means = usualMeans): Promise<readonly Device[]> {
  const terms = { timed: true, patience: means.patience }
  const probes = await probeInTurn(executorNames, 'probing', work, means, () => terms)
  const choice = chooseExecutor(probes)
  return probes.map((probe) => ({ ...probe, chosen: probe.name === choice.name, why: whyOf(probe, choice) }))
}
