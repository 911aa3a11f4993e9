import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import type { Problem } from '../../../shared/errors.ts'
import { answerError } from './answerError.ts'
import type { Executor } from './executor.ts'
import { executorProblem } from './failures.ts'
import { stepRate } from './stepRate.ts'

/** What an executor showed when it was tried. */
export type Probe = WorkingProbe | FailedProbe

export interface WorkingProbe {
  readonly name: ExecutorName
  readonly works: true
  /** Training steps of the standard network; absent when it was not timed. */
  readonly stepsPerSecond?: number
}

export interface FailedProbe {
  readonly name: ExecutorName
  readonly works: false
  readonly problem: Problem
}

/** Graphics processors add in other orders and round otherwise; what is wrong is wrong by far more. */
const MOST_ERROR = 1e-3

/**
 * Tries an executor on this machine: whether it can be had, whether it answers rightly and, if wanted, how fast it is.
 * @param create as `createExecutor`
 * @param now milliseconds since any moment; without it, nothing is timed
 */
export async function probe(
  name: ExecutorName,
  create: (name: ExecutorName) => Promise<Executor>,
  now?: () => number,
): Promise<Probe> {
  try {
    const executor = await create(name)
    const error = await answerError(executor)
    // Asked this way round, an answer that is no number fails too.
    if (!(error <= MOST_ERROR)) return { name, works: false, problem: wrongBy(error, name) }
    return { name, works: true, ...(now && { stepsPerSecond: await stepRate(executor, now) }) }
  } catch (error) {
    return { name, works: false, problem: executorProblem(name, error) }
  }
}

function wrongBy(error: number, executor: string): Problem {
  return { code: 'executor-wrong', executor, ...(Number.isFinite(error) && { error }) }
}
