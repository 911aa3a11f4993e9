import { setTimeout as wait } from 'node:timers/promises'
import { isActive } from '../../../shared/domain/job.ts'
import { Feed } from '../../jobs/feed.ts'
import { RowWatch } from '../../jobs/rowWatch.ts'
import { rowsVersion } from '../../library/jobs/jobRows.ts'
import type { JobDatabase } from '../../library/jobs/open.ts'
import { withJobs } from '../jobs/jobs.ts'
import { runJobs, type RunMeans } from '../jobs/runJobs.ts'

/** Milliseconds between two looks at the rows while nothing works here. */
const LOOK_EVERY = 250

/** Milliseconds after which it is tried again to run jobs that another program runs, or that could not be opened. */
const TRY_EVERY = 5000

/** Runs the jobs of a library as long as the program lives, and follows them where another program runs them. */
export interface JobRunner extends AsyncDisposable {
  readonly feed: Feed
  /** 'elsewhere': another program has the right to run the jobs. */
  readonly where: () => 'here' | 'elsewhere'
  /** Whether a process works for a job of this program. */
  readonly isWorking: () => boolean
}

/** What a runner is started with. */
export interface RunnerMeans {
  /** Asked whenever jobs begin. */
  readonly settings: () => Pick<RunMeans, 'lowPriority' | 'night' | 'startEngine'>
  /** Told of what nobody expected. */
  readonly onError: (error: unknown) => void
}

/** Starts to run jobs. When the runner is disposed, what works is stopped so that the next goes on with it. */
export function startJobRunner(libraryFolder: string, { settings, onError }: RunnerMeans): JobRunner {
  const feed = new Feed()
  const stop = new AbortController()
  const { signal } = stop
  const publish: RunMeans['publish'] = (news) => feed.publish(news)
  let where: 'here' | 'elsewhere' = 'here'

  const isOver = (): boolean => signal.aborted

  async function live(jobs: JobDatabase): Promise<void> {
    const watch = new RowWatch({ jobs, publish })
    while (!isOver()) {
      const version = rowsVersion(jobs.reader)
      where = (await runJobs(libraryFolder, { ...settings(), publish, signal })) ? 'here' : 'elsewhere'
      // What another connection writes may be a job or a wish; of another program, only its end counts.
      const isDue = (waited: number): boolean =>
        where === 'here' ? rowsVersion(jobs.reader) !== version : waited >= TRY_EVERY
      for (let waited = 0; !isOver() && !isDue(waited); waited += LOOK_EVERY) {
        watch.look()
        await pause(LOOK_EVERY, signal)
      }
    }
  }

  async function keepLiving(): Promise<void> {
    while (!isOver()) {
      await withJobs(libraryFolder, live).catch(onError)
      await pause(TRY_EVERY, signal)
    }
  }

  const ended = keepLiving()
  return {
    feed,
    where: () => where,
    isWorking: () => where === 'here' && feed.snapshot().jobs.some(({ state }) => isActive(state)),
    [Symbol.asyncDispose]: async () => {
      stop.abort()
      await ended
    },
  }
}

/** Ends early when the signal is set. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}
