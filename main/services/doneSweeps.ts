import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { sweep as sweepSchema } from '../../shared/contract/shapes/sweep.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { Sweep } from '../../shared/domain/sweep.ts'
import { jobsOf } from './jobs/jobs.ts'
import { filesOfSweep } from './sweepRequest.ts'
import type { SweepJobRequest } from './tasks/sweepTask.ts'

/** A sweep that a job has done. */
export interface DoneSweep {
  /** The number of the job. */
  readonly job: number
  readonly title: string
  readonly endedAt: string
  /** Where its packs are. */
  readonly folder: string
  readonly reportPath: string
  readonly sweep: Sweep
}

const ofSnapshot = z.object({ sweep: z.object({ source: z.object({ project: z.string() }) }) })

/** The sweeps of a project whose figures are still there, the newest first. @throws Failure as `openJobs` */
export async function doneSweeps(libraryFolder: string, project: string, most: number): Promise<readonly DoneSweep[]> {
  const jobs = (await jobsOf(libraryFolder)).filter((job) => isOf(job, project)).sort((one, other) => other.id - one.id)
  const found = await Promise.all(jobs.slice(0, most).map(readSweep))
  return found.filter((sweep) => sweep !== undefined)
}

function isOf({ kind, state, request }: Job, project: string): boolean {
  if (kind !== 'sweep' || state.status !== 'succeeded') return false
  return ofSnapshot.safeParse(request).data?.sweep.source.project === project
}

/** Undefined where a person has removed or changed the file. */
async function readSweep({ id, title, state, request }: Job): Promise<DoneSweep | undefined> {
  // What `queueSweep` wrote.
  const { sweep: { folder } } = request as SweepJobRequest
  const { reportPath, figuresPath } = filesOfSweep({ folder })
  if (!('endedAt' in state)) return undefined
  try {
    const sweep = sweepSchema.parse(JSON.parse(await readFile(figuresPath, 'utf8')))
    return { job: id, title, endedAt: state.endedAt, folder, reportPath, sweep }
  } catch {
    return undefined
  }
}
