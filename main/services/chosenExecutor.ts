import { executorNames } from '../../shared/domain/executorName.ts'
import type { Executor } from '../engine/executor/executor.ts'
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
 * Tries every executor but the last resort. Once one works, others are timed at once, as they are wanted only if they
 * are faster, and the first only when there are such others: most machines have but one, and need no timing.
 *
 * @throws Cancelled as soon as the signal is set
 */
export async function chooseAutomatically(work: Work, means: ProbeMeans): Promise<AutomaticChoice> {
  const names = executorNames.filter((name) => name !== LAST_RESORT)
  const untimed = { timed: false, patience: means.patience }
  const hurried = { timed: true, patience: means.shortPatience }
  const probes = await probeInTurn(names, 'probing', work, means, (before) =>
    candidatesOf(before).length === 0 ? untimed : hurried,
  )
  const [first, ...others] = candidatesOf(probes)
  if (!first || others.length === 0) return chooseExecutor(probes)
  const timed = { timed: true, patience: means.patience }
  return chooseExecutor([...await probeInTurn([first.name], 'timing', work, means, () => timed), ...others])
}
