import type { Job } from '../../shared/domain/job.ts'
import { leftFiles } from './jobs/leftFiles.ts'

/** A report, and the number of the job that has left it. */
export interface JobReport {
  readonly job: number
  readonly path: string
}

/** What tells a comparison from others. */
export interface NotedComparison {
  /** Of the pack that was compared. */
  readonly packPath: string
  /** When it was noted. */
  readonly madeAt: string
  /** When comparisons of the same pack were noted, this one among them. */
  readonly allMadeAt: readonly string[]
}

/**
 * The report of a comparison, which the library does not note: that of the job of the pack that ended next, unless
 * another comparison came between. Undefined where no job has made it, or a later one has written in its place.
 */
export function reportOfComparison(
  { packPath, madeAt, allMadeAt }: NotedComparison,
  jobs: readonly Job[],
): JobReport | undefined {
  const written = jobs.flatMap(reportOf).sort((one, other) => (one.endedAt < other.endedAt ? -1 : 1))
  const mine = written.find((one) => one.packPath === packPath && one.endedAt >= madeAt)
  if (mine === undefined || allMadeAt.some((at) => at > madeAt && at <= mine.endedAt)) return undefined
  const { job, path } = mine
  return written.findLast((one) => one.path === path)?.job === job ? { job, path } : undefined
}

function reportOf({ id, state, result }: Job): readonly (JobReport & {
  readonly packPath: string | undefined
  readonly endedAt: string
})[] {
  const { packPath, reportPath: path } = leftFiles(result)
  return state.status === 'succeeded' && path !== undefined
    ? [{ job: id, path, packPath, endedAt: state.endedAt }]
    : []
}
