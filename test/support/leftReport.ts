import { join } from 'node:path'
import { changeJob } from '../../main/library/jobs/jobRows.ts'
import { withJobs } from '../../main/services/jobs/jobs.ts'
import { queueJob } from '../../main/services/jobs/queueJob.ts'

/** What a comparison has left. */
export interface LeftReport {
  readonly reportPath: string
  readonly packPath?: string
  readonly project?: string
  readonly endedAt?: string
}

/** A comparison that has ended as a job of the library. @returns its number */
export async function leaveReport(
  library: string,
  { reportPath, packPath = join(library, 'gears.joryu'), project = 'gears', endedAt = new Date().toISOString() }:
    LeftReport,
): Promise<number> {
  const source = { kind: 'snapshot', libraryFolder: library, project, number: 1 }
  const request = { distillation: { source }, findings: { reportPath } }
  const { id } = await queueJob(library, { kind: 'distill', title: 'gears', request, hours: 'any' })
  await withJobs(library, async ({ writer }) => {
    changeJob(writer, id, { state: { status: 'succeeded', endedAt }, result: { packPath, reportPath } })
  })
  return id
}
