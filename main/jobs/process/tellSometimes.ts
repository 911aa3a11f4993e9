import type { JobProgress } from '../../../shared/domain/job.ts'

/** Between two tellings of progress, milliseconds. */
const BETWEEN = 100

/** Tells the newest progress, and drops what comes too fast; the ends of phases are always told. */
export function tellSometimes(tell: (progress: JobProgress) => void): (progress: JobProgress) => void {
  let toldAt = -Infinity
  return (progress) => {
    const isLast = progress.done === progress.total
    if (!isLast && performance.now() - toldAt < BETWEEN) return
    toldAt = performance.now()
    tell(progress)
  }
}
