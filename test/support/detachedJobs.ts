import { setTimeout } from 'node:timers/promises'
import { isEnded, type Job } from '../../shared/domain/job.ts'
import { takeRunnerLock } from '../../main/library/jobs/runnerLock.ts'
import { jobsFolder } from '../../main/services/jobs/jobFolders.ts'
import { jobsOf } from '../../main/services/jobs/jobs.ts'

/** Waits until the last job of a library has ended, and then for the program that ran it. */
export async function endedJob(library: string): Promise<Job> {
  for (;;) {
    const job = (await jobsOf(library)).at(-1)
    if (job !== undefined && isEnded(job.state)) {
      // Not before: whoever holds the lock keeps the program from working.
      using lock = takeRunnerLock(jobsFolder(library))
      if (lock !== undefined) return job
    }
    await setTimeout(50)
  }
}
