import type { Problem } from '../errors.ts'
import type { Job, JobProgress } from './job.ts'

/**
 * What happened to a job. Whatever of its row changed is told as the whole row: told twice, it is the same.
 * `Shown`: a job as its hearer knows it.
 */
export type JobNews<Shown = Job> =
  /** `seen`: another program added the job, or changed its row. */
  | { readonly kind: 'state' | 'moved' | 'seen'; readonly job: Shown }
  | { readonly kind: 'progress'; readonly jobId: number; readonly progress: JobProgress }
  /** Rows cannot be written: what happened to jobs is written as soon as they can. */
  | { readonly kind: 'stuck'; readonly problem: Problem }
  /** They can again. */
  | { readonly kind: 'unstuck' }

/** A moment of a feed: what was told up to this number. */
export interface FeedPlace {
  /** Another in each life of the program: numbers begin anew. */
  readonly stream: string
  readonly number: number
}

/** All jobs as they are at a moment, in the order in which their turns come: what a listener begins with. */
export interface JobsSnapshot extends FeedPlace {
  readonly jobs: readonly Job[]
  /** Why rows cannot be written at this moment. */
  readonly stuck: Problem | undefined
}

/** News with its number, which is greater than of all before. One that is left out was progress, and is outdated. */
export interface NumberedNews {
  readonly number: number
  readonly news: JobNews
}

/** The jobs as they are after news of them, in the order in which their turns come. */
export function withNews<Shown extends Pick<Job, 'id' | 'position'> & { readonly progress?: JobProgress | undefined }>(
  jobs: readonly Shown[],
  news: JobNews<Shown>,
): readonly Shown[] {
  switch (news.kind) {
    case 'state':
    case 'moved':
    case 'seen': {
      const others = jobs.filter(({ id }) => id !== news.job.id)
      return [...others, news.job].sort((one, other) => one.position - other.position)
    }
    case 'progress':
      return jobs.map((job) => (job.id === news.jobId ? { ...job, progress: news.progress } : job))
    case 'stuck':
    case 'unstuck':
      return jobs
  }
}

/** Why rows cannot be written after news of that; undefined where they can. */
export function stuckAfter(before: Problem | undefined, news: JobNews<unknown>): Problem | undefined {
  switch (news.kind) {
    case 'stuck':
      return news.problem
    case 'unstuck':
      return undefined
    case 'state':
    case 'moved':
    case 'seen':
    case 'progress':
      return before
  }
}
