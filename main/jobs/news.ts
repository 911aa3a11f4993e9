import type { JobProgress, JobState } from '../../shared/domain/job.ts'
import type { Problem } from '../../shared/errors.ts'

/** What happened to a job. */
export type JobNews =
  | { readonly kind: 'state'; readonly jobId: number; readonly state: JobState }
  | { readonly kind: 'moved'; readonly jobId: number }
  /** Rows cannot be written: what happened to jobs is written as soon as they can. */
  | { readonly kind: 'stuck'; readonly problem: Problem }
  | { readonly kind: 'progress'; readonly jobId: number; readonly progress: JobProgress }
