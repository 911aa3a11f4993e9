import { setTimeout as wait } from 'node:timers/promises'
import { isActive } from '../../../shared/domain/job.ts'
import { Feed } from '../../jobs/feed.ts'
import { rowsVersion } from '../../library/jobs/jobRows.ts'
import type { JobDatabase } from '../../library/jobs/open.ts'
import { withJobs } from '../jobs/jobs.ts'
import { LOOK_EVERY, runJobs, type RunMeans } from '../jobs/runJobs.ts'
import { watchJobs } from '../jobs/watchJobs.ts'

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
  readonly settings: () => Pick<RunMeans, 'lowPriority' | 'night' | 'startEngine' | 'keepAwake'>
  /** Told of what nobody expected. */
  readonly onError: (error: unknown) => void
}

/** Starts to run jobs. When the runner is disposed, what works is stopped so that the next goes on with it. */
export function startJobRunner(libraryFolder: string, { settings, onError }: RunnerMeans): JobRunner {
  const feed = new Feed()
  const stop = new AbortController()
  const { signal } = stop
  const publish: RunMeans['publish'] = (news) => feed.publish(news)
  const isOver = (): boolean => signal.aborted
  let where: 'here' | 'elsewhere' = 'here'

  async function run({ reader }: JobDatabase): Promise<void> {
    while (!isOver()) {
      const version = rowsVersion(reader)
      where = (await runJobs(libraryFolder, { ...settings(), publish, signal })) ? 'here' : 'elsewhere'
      // What another connection writes may be a job or a wish; of another program, only its end counts.
      const isDue = (waited: number): boolean =>
        where === 'here' ? rowsVersion(reader) !== version : waited >= TRY_EVERY
      for (let waited = 0; !isOver() && !isDue(waited); waited += LOOK_EVERY) await pause(LOOK_EVERY, signal)
    }
  }

  async function keep(work: () => Promise<void>): Promise<void> {
    while (!isOver()) {
      await work().catch(onError)
      await pause(TRY_EVERY, signal)
    }
  }

  const ended = Promise.all([
    keep(() => withJobs(libraryFolder, run)),
    keep(() => watchJobs(libraryFolder, { publish, signal })),
  ])
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
