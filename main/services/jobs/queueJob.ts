import { isEnded, type Job } from '../../../shared/domain/job.ts'
import { Failure } from '../../../shared/errors.ts'
import { addJob, findJob, listJobs, type NewJob } from '../../library/jobs/jobRows.ts'
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

/**
 * Puts the very work behind all jobs that a job was asked for which was cancelled or failed. What others can use of
 * what it had done, as its experts, is not done again.
 *
 * @throws Failure 'job-unknown'; 'job-not-repeatable' where it has not ended, or succeeded; as `queueJob`
 */
export async function repeatJob(libraryFolder: string, id: number): Promise<Job> {
  const job = await withJobs(libraryFolder, async ({ reader }) => findJob(reader, id))
  if (job === undefined) throw new Failure({ code: 'job-unknown', number: id })
  const { kind, title, request, hours, expectedSeconds, state: { status } } = job
  if (status !== 'cancelled' && status !== 'failed') throw new Failure({ code: 'job-not-repeatable', number: id })
  return queueJob(libraryFolder, {
    kind, title, request, hours, ...(expectedSeconds !== undefined && { expectedSeconds }),
  })
}

/** Checks that no job is yet to write one of the files, which would be lost to the other. */
function requireUnused(files: readonly string[], jobs: readonly Job[]): void {
  for (const job of jobs) {
    if (isEnded(job.state)) continue
    const path = filesOf(job).find((used) => files.includes(used))
    if (path !== undefined) throw new Failure({ code: 'output-in-use', path, number: job.id })
  }
}
