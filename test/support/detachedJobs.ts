import { setTimeout } from 'node:timers/promises'
import { isEnded, type Job } from '../../shared/domain/job.ts'
import { takeRunnerLock } from '../../main/library/jobs/runnerLock.ts'
import { jobsFolder } from '../../main/services/jobs/jobFolders.ts'
import { onlyJob } from './studyJobs.ts'

/** Waits until the only job of a library has ended, and then the program that ran it. */
export async function endedJob(library: string): Promise<Job> {
  const job = await onlyJob(library)
  await setTimeout(50)
  if (!isEnded(job.state)) return endedJob(library)
  // Not before: whoever holds the lock keeps the program from working.
  using lock = takeRunnerLock(jobsFolder(library))
  return lock === undefined ? await endedJob(library) : job
}
