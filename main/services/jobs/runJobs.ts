import { setTimeout as wait } from 'node:timers/promises'
import { isEnded } from '../../../shared/domain/job.ts'
import type { JobNews } from '../../../shared/domain/jobNews.ts'
import { Failure } from '../../../shared/errors.ts'
import { libraryFailure } from '../../library/failures.ts'
import { takeRunnerLock } from '../../library/jobs/runnerLock.ts'
import { jobsThatAre, listJobs } from '../../library/jobs/jobRows.ts'
import type { JobDatabase } from '../../library/jobs/open.ts'
import type { KeepAwake } from '../../jobs/awake/keepAwake.ts'
import { systemAwake } from '../../jobs/awake/systemAwake.ts'
import { usualNight, type NightHours } from '../../jobs/nightHours.ts'
import { Queue, type QueueMeans } from '../../jobs/queue.ts'
import { noteTaken } from '../planning/noteTaken.ts'
import { engineStart, type StartProcess } from './engineStart.ts'
import { jobsFolder } from './jobFolders.ts'
import { withJobs } from './jobs.ts'
import { removeAfter, removeLeftovers } from './leftovers.ts'
import { startJob } from './startJob.ts'

/** Milliseconds between two looks for wishes of other programs. */
export const LOOK_EVERY = 250

/** What a run of the jobs is given. */
export interface RunMeans {
  readonly publish: (news: JobNews) => void
  readonly signal: AbortSignal
  /** Whether everything else on the PC goes first. */
  readonly lowPriority: boolean
  /** When jobs for the night may work. */
  readonly night?: NightHours
  /** A program that is Electron has another way to start a process than Node. */
  readonly startEngine?: StartProcess
  /** The same holds for keeping the PC awake. */
  readonly keepAwake?: KeepAwake
}

/**
 * Runs the jobs of a library, one after another, until none waits any more. When the signal is set, what works is
 * stopped so that the next run goes on with it.
 *
 * @returns false when another program runs them: it takes in their turn all that are in the rows
 * @throws Failure as `openJobs`
 */
export function runJobs(libraryFolder: string, means: RunMeans): Promise<boolean> {
  return withJobs(libraryFolder, async (jobs) => {
    // A job that comes while the right to run them is given back is seen by this program or gets one of its own.
    do {
      using lock = takeRunnerLock(jobsFolder(libraryFolder))
      if (lock === undefined) return false
      await runAll(libraryFolder, jobs, means)
    } while (!means.signal.aborted && jobsThatAre(jobs.reader, 'queued').length > 0)
    return true
  })
}

async function runAll(libraryFolder: string, jobs: JobDatabase, means: RunMeans): Promise<void> {
  const { signal, lowPriority, night = usualNight } = means
  const { keepAwake = systemAwake() } = means
  await removeLeftovers(libraryFolder, listJobs(jobs.reader))
  const removals: Promise<void>[] = []
  const publish = (news: JobNews): void => {
    if (news.kind === 'state') noteTaken(jobs.writer, news.job)
    if (news.kind === 'state' && isEnded(news.job.state)) {
      removals.push(removeAfter(libraryFolder, news.job, listJobs(jobs.reader)))
    }
    means.publish(news)
  }
  const startEngine = engineStart(lowPriority, means.startEngine)
  const start: QueueMeans['start'] = (job, tell) => startJob(job, tell, { libraryFolder, startEngine })
  const queue = new Queue({ jobs, start, publish, now: () => new Date(), night, keepAwake })
  await heedUntilIdle(queue, publish, signal)
  await Promise.all(removals)
}

async function heedUntilIdle(queue: Queue, publish: RunMeans['publish'], signal: AbortSignal): Promise<void> {
  let isStuck = heedOrTell(queue, publish, false)
  while (isStuck || !queue.isIdle()) {
    if (signal.aborted) {
      await queue.close()
      return
    }
    await wait(LOOK_EVERY)
    isStuck = heedOrTell(queue, publish, isStuck)
  }
}

/**
 * A full disk is waited for, and told once, as is its end: nothing of a job is lost meanwhile.
 * @returns whether a row could not be written
 */
function heedOrTell(queue: Queue, publish: RunMeans['publish'], wasStuck: boolean): boolean {
  try {
    queue.heed()
    if (wasStuck) publish({ kind: 'unstuck' })
    return false
  } catch (error) {
    const failure = libraryFailure(error, 'jobs.db')
    if (!(failure instanceof Failure)) throw error
    if (!wasStuck) publish({ kind: 'stuck', problem: failure.problem })
    return true
  }
}
