import { isEnded, type Job, type JobHours, type JobWish, type PlaceWish } from '../../../shared/domain/job.ts'
import { Failure } from '../../../shared/errors.ts'
import { libraryFailure } from '../../library/failures.ts'
import type { Reader } from '../../library/handles.ts'
import { findJob, listJobs, setHours } from '../../library/jobs/jobRows.ts'
import { openJobs, type JobDatabase } from '../../library/jobs/open.ts'
import { addWish, type Wish } from '../../library/jobs/wishRows.ts'
import { jobsFolder } from './jobFolders.ts'

/** Works with the jobs of a library. @throws Failure as `openJobs` */
export async function withJobs<Result>(
  libraryFolder: string,
  work: (jobs: JobDatabase) => Promise<Result>,
): Promise<Result> {
  const folder = jobsFolder(libraryFolder)
  using jobs = await openJobs(folder)
  try {
    return await work(jobs)
  } catch (error) {
    throw libraryFailure(error, folder)
  }
}

/** All jobs, in the order in which their turns come. @throws Failure as `openJobs` */
export function jobsOf(libraryFolder: string): Promise<readonly Job[]> {
  return withJobs(libraryFolder, async ({ reader }) => listJobs(reader))
}

/**
 * Says what is wanted of a job, to whichever program runs it now or next.
 * @throws Failure 'job-unknown', 'job-ended'; as `openJobs`
 */
export function wishForJob(libraryFolder: string, id: number, kind: JobWish): Promise<void> {
  return leaveWish(libraryFolder, { jobId: id, kind })
}

/** The same of its place among the others. @throws Failure as `wishForJob`, also of the other job */
export function wishForPlace(libraryFolder: string, id: number, place: PlaceWish): Promise<void> {
  return leaveWish(libraryFolder, { jobId: id, ...place })
}

/** Says when a job may work, from now on. @throws Failure as `wishForJob` */
export function wishForHours(libraryFolder: string, id: number, hours: JobHours): Promise<void> {
  return withJobs(libraryFolder, async ({ reader, writer }) => {
    requireOpen(reader, id)
    setHours(writer, id, hours)
  })
}

function leaveWish(libraryFolder: string, wish: Wish): Promise<void> {
  return withJobs(libraryFolder, async ({ reader, writer }) => {
    requireOpen(reader, wish.jobId)
    if (wish.kind === 'before') requireOpen(reader, wish.beforeId)
    addWish(writer, wish)
  })
}

function requireOpen(reader: Reader, id: number): void {
  const job = findJob(reader, id)
  if (job === undefined) throw new Failure({ code: 'job-unknown', number: id })
  if (isEnded(job.state)) throw new Failure({ code: 'job-ended', number: id })
}

/** Lets all jobs go on that were paused or interrupted. @throws Failure as `openJobs` */
export function wishForAllToGoOn(libraryFolder: string): Promise<void> {
  return withJobs(libraryFolder, async ({ reader, writer }) => {
    const stopped = listJobs(reader).filter(({ state }) => state.status === 'paused' || state.status === 'interrupted')
    for (const { id } of stopped) addWish(writer, { jobId: id, kind: 'resume' })
  })
}
