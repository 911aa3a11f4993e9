import { stuckAfter, withNews } from '../../shared/domain/jobNews.ts'
import type { JobsSnapshot, NumberedNews } from './jobTypes.ts'

/** What a follower is given. */
export interface FollowMeans {
  readonly takeSnapshot: () => Promise<JobsSnapshot>
  readonly show: (known: JobsSnapshot) => void
  /** Told of a snapshot that could not be had. */
  readonly fail: (error: unknown) => void
}

/** Keeps the jobs true that are shown. */
export interface Follower {
  readonly hear: (told: NumberedNews) => void
  /** Takes all jobs anew: at first, and whenever something may have been missed. */
  readonly begin: () => void
}

/**
 * Shows all jobs as they are. What is told while they are asked for waits until they are there; what is older than they
 * are is passed over; and where a number is missing, they are asked for again.
 */
export function createFollower({ takeSnapshot, show, fail }: FollowMeans): Follower {
  let known: JobsSnapshot | undefined
  let waiting: readonly NumberedNews[] = []
  let begun = 0

  function begin(): void {
    const mine = (begun += 1)
    known = undefined
    waiting = []
    takeSnapshot().then((snapshot) => {
      // A later beginning has asked again, and its answer counts.
      if (mine === begun) settle(snapshot)
    }, fail)
  }

  function settle(snapshot: JobsSnapshot): void {
    known = snapshot
    show(snapshot)
    for (const told of waiting) hear(told)
  }

  function hear(told: NumberedNews): void {
    if (known === undefined) waiting = [...waiting, told]
    else if (told.number > known.newsNumber) apply(told, known)
  }

  function apply({ number, news }: NumberedNews, { newsNumber, jobs, stuck: before }: JobsSnapshot): void {
    if (number > newsNumber + 1) {
      begin()
      return
    }
    const stuck = stuckAfter(before, news)
    known = { newsNumber: number, jobs: withNews(jobs, news), ...(stuck && { stuck }) }
    show(known)
  }

  return { hear, begin }
}
