import { setTimeout as wait } from 'node:timers/promises'
import { isActive } from '../../../shared/domain/job.ts'
import type { JobNews } from '../../../shared/domain/jobNews.ts'
import { Feed } from '../../jobs/feed.ts'
import { rowsVersion } from '../../library/jobs/jobRows.ts'
import type { JobDatabase } from '../../library/jobs/open.ts'
import { withJobs } from '../jobs/jobs.ts'
import { LOOK_EVERY, runJobs, type RunMeans } from '../jobs/runJobs.ts'
import { watchJobs } from '../jobs/watchJobs.ts'

/** What a runner is started with. */
export interface RunnerMeans {
  /** Asked whenever jobs begin. */
  readonly settings: () => Pick<RunMeans, 'lowPriority' | 'night' | 'startEngine' | 'keepAwake'>
  /** Told of what nobody expected. */
  readonly onError: (error: unknown) => void
  /** Milliseconds after which it is tried again to run jobs that another program runs, or that could not be opened. */
  readonly tryEvery?: number
}

/** Runs the jobs of a library as long as the program lives, and follows them where another program runs them. */
export class JobRunner implements AsyncDisposable {
  readonly feed = new Feed()
  readonly #libraryFolder: string
  readonly #means: Required<RunnerMeans>
  readonly #stop = new AbortController()
  readonly #ended: Promise<unknown>
  #where: 'here' | 'elsewhere' = 'here'

  constructor(libraryFolder: string, { tryEvery = 5000, ...means }: RunnerMeans) {
    this.#libraryFolder = libraryFolder
    this.#means = { ...means, tryEvery }
    this.#ended = Promise.all([this.#keep(() => this.#run()), this.#keep(() => this.#watch())])
  }

  /** 'elsewhere': another program has the right to run the jobs. */
  where(): 'here' | 'elsewhere' {
    return this.#where
  }

  /** Whether a process works for a job of this program. A function of its own: doors hand it on. */
  readonly isWorking = (): boolean =>
    this.#where === 'here' && this.feed.snapshot().jobs.some(({ state }) => isActive(state))

  /** What works is stopped so that the next program goes on with it. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    await this.#ended
  }

  #run(): Promise<void> {
    const { signal } = this.#stop
    const publish = (news: JobNews): void => {
      this.#where = 'here'
      this.feed.publish(news)
    }
    return withJobs(this.#libraryFolder, async (jobs) => {
      while (!signal.aborted) {
        const version = rowsVersion(jobs.reader)
        const isHere = await runJobs(this.#libraryFolder, { ...this.#means.settings(), publish, signal })
        this.#where = isHere ? 'here' : 'elsewhere'
        await this.#untilDue(jobs, version)
      }
    })
  }

  /** What another connection writes may be a job or a wish; of another program, only its end counts. */
  async #untilDue({ reader }: JobDatabase, version: number): Promise<void> {
    const { signal } = this.#stop
    const { tryEvery } = this.#means
    const isDue = (waited: number): boolean =>
      this.#where === 'here' ? rowsVersion(reader) !== version : waited >= tryEvery
    for (let waited = 0; !signal.aborted && !isDue(waited); waited += LOOK_EVERY) await this.#wait(LOOK_EVERY)
  }

  #watch(): Promise<void> {
    return watchJobs(this.#libraryFolder, { publish: (news) => this.feed.publish(news), signal: this.#stop.signal })
  }

  async #keep(work: () => Promise<void>): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await work().catch(this.#means.onError)
      await this.#wait(this.#means.tryEvery)
    }
  }

  /** Ends early when the runner does. */
  async #wait(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#stop.signal }).catch(() => undefined)
  }
}
