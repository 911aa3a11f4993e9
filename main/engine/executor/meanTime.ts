/**
 * Mean time of a piece of work, in the clock's unit, after one that nobody counts: threads, memory and compiled kernels
 * are ready then.
 *
 * @param least time for which the work is repeated, and at least once
 */
export async function meanTime(work: () => Promise<unknown>, now: () => number, least: number): Promise<number> {
  await work()
  const startedAt = now()
  let times = 0
  let elapsed: number
  do {
    await work()
    times += 1
    elapsed = now() - startedAt
  } while (elapsed < least)
  return elapsed / times
}
