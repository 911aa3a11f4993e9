import { randomUUID } from 'node:crypto'
import { isActive, type Job, type JobProgress } from '../../shared/domain/job.ts'
import {
  stuckAfter, withNews, type FeedPlace, type JobNews, type JobsSnapshot, type NumberedNews,
} from '../../shared/domain/jobNews.ts'
import type { Problem } from '../../shared/errors.ts'

/** Hours of a job's states; a listener that was away for longer begins anew. */
const MOST_KEPT = 500

type Listener = (told: NumberedNews) => void

/**
 * What is told of jobs, numbered: a listener takes all jobs as they are, and follows from there without a gap or a
 * double. One for the whole life of a program, whoever runs the jobs meanwhile.
 */
export class Feed {
  readonly #stream = randomUUID()
  readonly #listeners = new Set<Listener>()
  /** Told of a job at work: its row has it later. */
  readonly #progress = new Map<number, JobProgress>()
  readonly #mostKept: number
  #jobs: readonly Job[] = []
  #stuck: Problem | undefined
  #kept: readonly NumberedNews[] = []
  #number = 0
  /** The number of the newest that is no longer kept, though nothing newer stands for it. */
  #forgotten = 0

  /** @param mostKept news that are kept for those who come back late */
  constructor(mostKept = MOST_KEPT) {
    this.#mostKept = mostKept
  }

  snapshot(): JobsSnapshot {
    return { stream: this.#stream, number: this.#number, jobs: this.#jobs, stuck: this.#stuck }
  }

  /**
   * Calls with all that was told after a place, at once, and from then on with each as it comes. A listener that cannot
   * keep up stops, and comes back with the place that it has reached.
   *
   * @param listener must not throw
   * @returns undefined where too much was told since, or by another program: a new snapshot is needed
   */
  follow({ stream, number }: FeedPlace, listener: Listener): Disposable | undefined {
    if (stream !== this.#stream || number < this.#forgotten || number > this.#number) return undefined
    for (const told of this.#kept) {
      if (told.number > number) listener(told)
    }
    this.#listeners.add(listener)
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) }
  }

  /** Tells all listeners, but nothing of a job that is just as it was told. To be called after its row was written. */
  publish(news: JobNews): void {
    const fresh = this.#brought(news)
    if ('job' in fresh && this.#isTold(fresh.job)) return
    this.#number += 1
    const told = { number: this.#number, news: fresh }
    this.#jobs = withNews(this.#jobs, fresh)
    this.#stuck = stuckAfter(this.#stuck, fresh)
    this.#keep(told)
    // One who comes while this is told has got it already.
    for (const listener of [...this.#listeners]) {
      if (this.#listeners.has(listener)) listener(told)
    }
  }

  /** The news with the progress that was told of its job, which the row may not have yet. */
  #brought(news: JobNews): JobNews {
    if (news.kind === 'progress') this.#progress.set(news.jobId, news.progress)
    if (!('job' in news)) return news
    const { job } = news
    // From now on another program may work for it, and its row tells how far it is.
    if (!isActive(job.state)) this.#progress.delete(job.id)
    return { ...news, job: { ...job, progress: this.#progress.get(job.id) ?? job.progress } }
  }

  #isTold(job: Job): boolean {
    const told = this.#jobs.find(({ id }) => id === job.id)
    return told !== undefined && JSON.stringify(told) === JSON.stringify(job)
  }

  #keep(told: NumberedNews): void {
    const kept = [...this.#kept.filter((older) => !isOutdated(older.news, told.news)), told]
    const tooMany = kept.slice(0, -this.#mostKept)
    this.#forgotten = tooMany.at(-1)?.number ?? this.#forgotten
    this.#kept = kept.slice(-this.#mostKept)
  }
}

/** Of progress, only the newest is worth telling. */
function isOutdated(older: JobNews, newer: JobNews): boolean {
  return older.kind === 'progress' && newer.kind === 'progress' && older.jobId === newer.jobId
}
