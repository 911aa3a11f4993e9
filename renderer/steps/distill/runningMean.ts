/**
 * The mean of each value and those before it, which shows where values go that jump.
 * @param window of how many values, at most
 */
export function runningMean(values: readonly number[], window: number): readonly number[] {
  return values.map((_, at) => {
    const last = values.slice(Math.max(0, at + 1 - window), at + 1)
    return last.reduce((sum, value) => sum + value, 0) / last.length
  })
}
