/** Seconds for which a piece of work is repeated, so that a clock's grain and one slow moment do not decide. */
const LEAST_SECONDS = 0.4

/**
 * Mean seconds of a piece of work, after one that nobody counts: threads, memory and compiled kernels are ready then.
 * @param now seconds since any fixed moment
 */
export async function secondsOf(work: () => Promise<unknown>, now: () => number): Promise<number> {
  await work()
  const startedAt = now()
  let times = 0
  do {
    await work()
    times += 1
  } while (now() - startedAt < LEAST_SECONDS)
  return (now() - startedAt) / times
}
