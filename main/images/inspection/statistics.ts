/** The middle value, or the mean of the two. NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2
}

/** Standard deviations of a normal distribution that a median of absolute deviations stands for. */
const deviationsPerMad = 1.4826

/**
 * Spread of the values on one side of the median, as a standard deviation: distributions of pictures lean to a side,
 * and one spread for both would call that side's tail outliers.
 */
export function sideSpread(values: readonly number[], middle: number, side: 'low' | 'high'): number {
  const onSide = values.filter((value) => (side === 'low' ? value <= middle : value >= middle))
  return deviationsPerMad * median(onSide.map((value) => Math.abs(value - middle)))
}

/** Mean ranks from 1 of values, of which equal ones share theirs. */
export function ranksOf(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0))
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/**
 * Upper tail of the standard normal distribution; below 1e-7 off (Abramowitz and Stegun, 7.1.26, by its asymptotic
 * series far out).
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const t = 1 / (1 + 0.3275911 * (z / Math.SQRT2))
  const series = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592]
  return 0.5 * series.reduce((sum, coefficient) => (sum + coefficient) * t, 0) * Math.exp((-z * z) / 2)
}

/** Upper tail of the chi-squared distribution, approximately (Wilson and Hilferty 1931). */
export function chiSquaredTail(value: number, freedom: number): number {
  const part = 2 / (9 * freedom)
  return normalTail((Math.cbrt(value / freedom) - (1 - part)) / Math.sqrt(part))
}
