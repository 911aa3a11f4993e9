import type { JobProgress, JobState } from '../../shared/domain/job.ts'

/** What a job tells while it works. Pictures and arrays never travel: they stand in files. */
export type JobTold =
  | (JobProgress & { readonly kind: 'progress' })
  /** Something else that a door knows how to show. */
  | { readonly kind: 'event'; readonly event: unknown }

/** What happened to a job. */
export type JobNews =
  | { readonly kind: 'state'; readonly jobId: number; readonly state: JobState }
  | { readonly kind: 'moved'; readonly jobId: number }
  | { readonly kind: 'told'; readonly jobId: number; readonly told: JobTold }
