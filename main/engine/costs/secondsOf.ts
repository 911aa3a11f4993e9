import { meanTime } from '../executor/meanTime.ts'

/** Seconds for which a piece of work is repeated, so that a clock's grain and one slow moment do not decide. */
const LEAST_SECONDS = 0.4

/**
 * Mean seconds of a piece of work.
 * @param now seconds since any fixed moment
 */
export function secondsOf(work: () => Promise<unknown>, now: () => number): Promise<number> {
  return meanTime(work, now, LEAST_SECONDS)
}
