import type { JobProgress, JobState } from '../../shared/domain/job.ts'

/** What happened to a job. */
export type JobNews =
  | { readonly kind: 'state'; readonly jobId: number; readonly state: JobState }
  | { readonly kind: 'moved'; readonly jobId: number }
  | { readonly kind: 'progress'; readonly jobId: number; readonly progress: JobProgress }
