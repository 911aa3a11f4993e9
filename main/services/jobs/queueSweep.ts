import { resolve } from 'node:path'
import type { Job } from '../../../shared/domain/job.ts'
import { sweepSeconds } from '../../../shared/domain/studyPlan.ts'
import { makeFolder } from '../../jobs/kept/makeFolder.ts'
import { requireWritable } from '../output.ts'
import { filesOfSweep, type SweepRequest } from '../sweepRequest.ts'
import type { SweepJobRequest } from '../tasks/sweepTask.ts'
import { queueJob } from './queueJob.ts'
import { CHECKPOINT_EVERY, settled, type StudyJob } from './queueStudy.ts'

/**
 * Puts a sweep behind all jobs. Where its files shall stand is tried now: a person who leaves for the night learns of a
 * mistake before.
 *
 * @throws Failure as `makeFolder`, `requireWritable`, `openJobs` and `requireSnapshot`
 */
export async function queueSweep(
  libraryFolder: string,
  wished: SweepRequest,
  { title, hours, plan }: StudyJob,
): Promise<Job> {
  const sweep = { ...wished, source: await settled(wished.source), folder: resolve(wished.folder) }
  await makeFolder(sweep.folder)
  await requireWritable(Object.values(filesOfSweep(sweep)))
  const request: SweepJobRequest = { sweep, checkpointEvery: CHECKPOINT_EVERY }
  const { budgets: { length: sizes }, repeats } = sweep
  const expected = plan && { expectedSeconds: sweepSeconds(plan.seconds, { sizes, repeats }) }
  return queueJob(libraryFolder, { kind: 'sweep', title, request, hours, ...expected })
}
