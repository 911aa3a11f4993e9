import quantileOfT from '@stdlib/stats-base-dists-t-quantile'
import type { ContenderResult, Spread } from '../../shared/domain/comparison.ts'
import { wilsonInterval } from '../../shared/domain/rates.ts'

/**
 * Mean of rates in [0, 1], standard deviation with n - 1, and the 95 % interval of the mean by Student's t with n - 1
 * degrees of freedom, cut to [0, 1]. One value says nothing about spread: sd is 0 then, and the interval everything.
 *
 * @param values at least one
 */
export function spreadOf(values: readonly number[]): Spread {
  const mean = meanOf(values)
  if (values.length === 1) return { mean, sd: 0, ci95: [0, 1] }
  const squares = sumOf(values.map((value) => (value - mean) ** 2))
  const sd = Math.sqrt(squares / (values.length - 1))
  const half = (quantileOfT(0.975, values.length - 1) * sd) / Math.sqrt(values.length)
  return { mean, sd, ci95: [Math.max(0, mean - half), Math.min(1, mean + half)] }
}

/**
 * Half the 95 % interval for one value more of the kind that the spread was measured on, by Student's t and not cut.
 * Unlimited after a single value.
 *
 * @param count number of values that the spread was measured on
 */
export function reachOfNext({ sd }: Spread, count: number): number {
  return count === 1 ? Infinity : quantileOfT(0.975, count - 1) * sd * Math.sqrt(1 + 1 / count)
}

/** Sum over count; NaN when there is nothing. */
export function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length
}

/** Mean over the classes that have test pictures: unlike accuracy, it does not favor large classes. */
export function meanRecall({ perClass }: ContenderResult): number {
  return meanOf(perClass.filter((recall) => recall !== null))
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/**
 * Whether one accuracy is above another by more than other networks could change (the intervals lie apart) and by more
 * than other test pictures could: seeds that agree exactly have no spread, and one picture would decide.
 *
 * @param tests number of the test pictures
 */
export function isClearlyAbove(above: Spread, below: Spread, tests: number): boolean {
  return above.ci95[0] > below.ci95[1] && wilsonInterval(above.mean, tests)[0] > below.mean
}
