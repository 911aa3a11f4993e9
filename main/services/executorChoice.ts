import { executorNames, type ExecutorName, type ExecutorReason } from '../../shared/domain/executorName.ts'
import type { Probe, WorkingProbe } from '../engine/executor/probe.ts'

/** What a user may ask for: an executor by its name, or the best that this machine has. */
export const executorWishes = ['auto', ...executorNames] as const

export type ExecutorWish = (typeof executorWishes)[number]

/** So slow that it is taken only where nothing else works. */
export const LAST_RESORT: ExecutorName = 'cpu'

/** An executor that was chosen, and why. */
export type AutomaticChoice =
  | { readonly name: ExecutorName; readonly reason: 'only' | 'last-resort' }
  | { readonly name: ExecutorName; readonly reason: 'fastest'; readonly stepsPerSecond: number }

/** The same, or the one that the user has named. */
export type Choice = AutomaticChoice | { readonly name: ExecutorName; readonly reason: 'named' }

/** The fastest of the executors that answer rightly. Where there are several, all of them were timed. */
export function chooseExecutor(probes: readonly Probe[]): AutomaticChoice {
  const [first, ...others] = candidatesOf(probes)
  if (!first) return { name: LAST_RESORT, reason: 'last-resort' }
  if (others.length === 0) return { name: first.name, reason: 'only' }
  const best = others.reduce((best, one) => (speedOf(one) > speedOf(best) ? one : best), first)
  return { name: best.name, reason: 'fastest', stepsPerSecond: speedOf(best) }
}

/** The executors that may be chosen, in the order in which they were tried. */
export function candidatesOf(probes: readonly Probe[]): readonly WorkingProbe[] {
  return probes.filter((probe): probe is WorkingProbe => probe.works && probe.name !== LAST_RESORT)
}

/** Why an executor was taken, or was not, when all were tried. */
export function whyOf(probe: Probe, choice: AutomaticChoice): ExecutorReason {
  if (probe.name === choice.name) return choice.reason
  if (!probe.works) return probe.problem.code === 'executor-unavailable' ? 'unavailable' : 'failed'
  return probe.name === LAST_RESORT ? 'for-checks' : 'slower'
}

function speedOf({ stepsPerSecond = 0 }: WorkingProbe): number {
  return stepsPerSecond
}
