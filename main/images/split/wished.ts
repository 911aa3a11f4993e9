/** Pictures of a class to test on: its share, and where it has two or more, one on each side at least. */
export function wishedOf(count: number, share: number): number {
  return count < 2 ? 0 : Math.min(count - 1, Math.max(1, Math.round(count * share)))
}
