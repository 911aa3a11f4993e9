/** A study that is shortened to less of its preset teaches too little to be called by its name. */
const LEAST_PART = 0.25
/** Halvings of the range until it does not matter any more. */
const HALVINGS = 12

/** How much of a preset's work fits into a time. */
export interface Fitting {
  /** 0.25 to 1 */
  readonly part: number
  readonly inTime: boolean
}

/**
 * The largest part of a preset's work that fits into `seconds`; the least there is where nothing does.
 * @param secondsOf what a part takes, growing with the part
 */
export function largestPart(seconds: number, secondsOf: (part: number) => number): Fitting {
  if (secondsOf(1) <= seconds) return { part: 1, inTime: true }
  if (secondsOf(LEAST_PART) > seconds) return { part: LEAST_PART, inTime: false }
  let [fits, tooLong] = [LEAST_PART, 1]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (fits + tooLong) / 2
    if (secondsOf(middle) <= seconds) fits = middle
    else tooLong = middle
  }
  return { part: fits, inTime: true }
}

/** Whether a preset that promises `minutes` can be shortened to fewer. */
export function canShorten(minutes: number, toMinutes: number): boolean {
  return LEAST_PART * minutes <= toMinutes
}
