/** Ticks of a logarithmic axis of bytes: where people count in kilobytes, powers of ten stand at odd places. */
export function byteTicks(least: number, most: number): { value: number }[] {
  const [from, to] = [Math.floor(Math.log2(least)), Math.ceil(Math.log2(most))]
  const stride = Math.max(1, Math.ceil((to - from) / 8))
  return Array.from({ length: to - from + 1 }, (_, at) => 2 ** (from + at))
    .filter((value, at) => at % stride === 0 && value >= least && value <= most)
    .map((value) => ({ value }))
}

/** Without decimals: they stand at whole ones. */
export function byteTick(value: number): string {
  if (value < 1024) return `${value} B`
  return value < 1024 ** 2 ? `${value / 1024} KB` : `${value / 1024 ** 2} MB`
}
