import { isEnded, type Job } from '../../../shared/domain/job.ts'
import { Failure } from '../../../shared/errors.ts'
import { addJob, listJobs, type NewJob } from '../../library/jobs/jobRows.ts'
import { inTransaction } from '../../library/statements.ts'
import { filesOf } from './engineKinds.ts'
import { withJobs } from './jobs.ts'

/**
 * Puts a job behind all others. It works when a program runs the jobs (`runJobs`).
 * @throws Failure 'output-in-use'; as `openJobs`
 */
export function queueJob(libraryFolder: string, job: NewJob): Promise<Job> {
  return withJobs(libraryFolder, async ({ writer }) => inTransaction(writer, () => {
    requireUnused(filesOf(job), listJobs(writer))
    return addJob(writer, job)
  }))
}

/** Checks that no job is yet to write one of the files, which would be lost to the other. */
function requireUnused(files: readonly string[], jobs: readonly Job[]): void {
  for (const job of jobs) {
    if (isEnded(job.state)) continue
    const path = filesOf(job).find((used) => files.includes(used))
    if (path !== undefined) throw new Failure({ code: 'output-in-use', path, number: job.id })
  }
}
