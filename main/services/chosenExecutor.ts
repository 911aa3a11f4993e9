import { executorNames, type Executor } from '../engine/executor/executor.ts'
import { openExecutor } from './executor.ts'
import {
  candidatesOf, chooseExecutor, LAST_RESORT, type AutomaticChoice, type ExecutorWish,
} from './executorChoice.ts'
import { nameInFailures } from './nameInFailures.ts'
import { probeInTurn } from './probing/inTurn.ts'
import { usualMeans, type ProbeMeans } from './probing/process.ts'
import type { Work } from './work.ts'

/**
 * Opens the executor that the user has named, or else the fastest of this machine that answers rightly, and tells which
 * it is. One that was named is not tried first: who names it knows why.
 *
 * @throws Failure and Cancelled as `openExecutor`
 */
export async function openChosenExecutor(wish: ExecutorWish, work: Work): Promise<Executor> {
  const choice = wish === 'auto'
    ? await chooseAutomatically(work, usualMeans)
    : { name: wish, reason: 'named' } as const
  const executor = await openExecutor(choice.name, work.signal)
  work.tell({ kind: 'executor-chosen', choice })
  return nameInFailures(executor)
}

/**
 * Tries every executor but the last resort. Where several answer rightly, these are timed; most machines have but one,
 * and that costs a second or two.
 *
 * @throws Cancelled as soon as the signal is set
 */
export async function chooseAutomatically(work: Work, means: ProbeMeans): Promise<AutomaticChoice> {
  const names = executorNames.filter((name) => name !== LAST_RESORT)
  const probes = await probeInTurn(names.map((name) => ({ name, timed: false })), 'probing', work, means)
  const right = candidatesOf(probes)
  if (right.length < 2) return chooseExecutor(probes)
  return chooseExecutor(await probeInTurn(right.map(({ name }) => ({ name, timed: true })), 'timing', work, means))
}
