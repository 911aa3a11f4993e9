import type { JobProgress } from '../../shared/domain/job.ts'

/** How fast something goes, and how long it will still take. */
export interface Pace {
  /** A second. */
  readonly rate: number
  readonly secondsLeft: number
}

interface Mark {
  readonly seconds: number
  readonly done: number
}

/** Seconds of which the rate is taken: short enough to follow what changes, long enough not to jump. */
const WINDOW = 30
/** Of slow steps, more seconds: so many of them at least. */
const LEAST_MARKS = 10
/** Seconds to watch before anything is said: the first steps of anything tell little. */
const LEAST_WATCHED = 3

/** What was seen of a phase so far. */
export interface Watched {
  readonly phase: JobProgress['phase']
  readonly marks: readonly Mark[]
}

/** @param now seconds, of a clock that is never set back */
export function watched(before: Watched | undefined, { phase, done }: JobProgress, now: number): Watched {
  const isSame = before?.phase === phase && done >= (before.marks.at(-1)?.done ?? 0)
  const earlier = isSame
    ? before.marks.filter(({ seconds }, at) => seconds > now - WINDOW || at >= before.marks.length - LEAST_MARKS)
    : []
  return { phase, marks: [...earlier, { seconds: now, done }] }
}

/** Undefined until enough was seen to say it honestly. */
export function paceOf({ marks }: Watched, total: number): Pace | undefined {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const seconds = last.seconds - first.seconds
  const rate = (last.done - first.done) / seconds
  if (seconds < LEAST_WATCHED || rate <= 0) return undefined
  return { rate, secondsLeft: Math.max(0, total - last.done) / rate }
}
