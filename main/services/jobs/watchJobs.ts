import { setTimeout as wait } from 'node:timers/promises'
import { RowWatch } from '../../jobs/rowWatch.ts'
import { withJobs } from './jobs.ts'
import { LOOK_EVERY, type RunMeans } from './runJobs.ts'

/**
 * Tells what becomes of the jobs of a library, whichever program runs them, until the signal is set: first of all that
 * there are. Into the same feed as `runJobs`, which tells of each change at once, it brings those of other programs.
 *
 * @throws Failure as `openJobs`
 */
export function watchJobs(libraryFolder: string, { publish, signal }: Omit<RunMeans, 'lowPriority'>): Promise<void> {
  return withJobs(libraryFolder, async (jobs) => {
    const watch = new RowWatch({ jobs, publish })
    while (!signal.aborted) {
      watch.look()
      await wait(LOOK_EVERY)
    }
  })
}
