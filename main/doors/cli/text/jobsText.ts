import type { JobHours, JobKind, JobState, JobStatus } from '../../../../shared/domain/job.ts'

/** What is said about jobs. */
export interface JobsText {
  readonly columns: Readonly<Record<'number' | 'title' | 'kind' | 'state' | 'done' | 'worked' | 'expected', string>>
  readonly kinds: Readonly<Record<JobKind, string>>
  readonly statuses: Readonly<Record<JobStatus, string>>
  readonly hours: Readonly<Record<JobHours, string>>
  readonly none: string
  /** Why a job stands where it does, and what to do; undefined where its state says all. */
  readonly reason: (state: JobState) => string | undefined
  /** @param seconds that it should take, where it was planned */
  readonly queued: (number: number, title: string, seconds: number | undefined) => string
  readonly wished: string
  readonly changed: (number: number, status: JobStatus) => string
  /** Of a check that is done. @param open findings that are to be decided */
  readonly checked: (project: string, pictures: number, open: number) => string
  /** Another program runs the jobs already. */
  readonly runElsewhere: string
}
