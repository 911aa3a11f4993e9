import { resolve } from 'node:path'
import type { Job, JobHours } from '../../../shared/domain/job.ts'
import { totalOf, type FollowedPlan } from '../../../shared/domain/studyPlan.ts'
import type { DistillationRequest } from '../distillation.ts'
import { withLibrary } from '../library.ts'
import { requireWritable } from '../output.ts'
import { filesOfFindings, type FindingsRequest } from '../study.ts'
import type { StudyRequest } from '../tasks/studyTask.ts'
import type { PictureSource } from '../pictureSource.ts'
import { requireProject } from '../projects.ts'
import { chosenSnapshot } from '../snapshotPictures.ts'
import { queueJob } from './queueJob.ts'

/** Seconds of work that a crash costs at most. */
export const CHECKPOINT_EVERY = 60

/** How a study is done as a job. */
export interface StudyJob {
  readonly title: string
  readonly hours: JobHours
  /** Of this very study, where it was planned. */
  readonly plan?: FollowedPlan
}

/**
 * Puts a distillation with its comparison behind all jobs. Where its files shall stand is tried now: a person who
 * leaves for the night learns of a mistake before.
 *
 * @throws Failure as `requireWritable`, `openJobs` and `requireSnapshot`
 */
export async function queueStudy(
  libraryFolder: string,
  distillation: DistillationRequest,
  findings: FindingsRequest,
  { title, hours, plan }: StudyJob,
): Promise<Job> {
  const request: StudyRequest = {
    distillation: {
      ...distillation,
      source: await settled(distillation.source),
      packPath: resolve(distillation.packPath),
    },
    findings: settledFindings(findings),
    checkpointEvery: CHECKPOINT_EVERY,
    ...(plan && { expectation: { executor: plan.executor, seconds: plan.uncorrected } }),
  }
  await requireWritable([request.distillation.packPath, ...filesOfFindings(request.findings)])
  const job = { kind: 'distill', title, request, hours } as const
  return queueJob(libraryFolder, { ...job, ...(plan && { expectedSeconds: totalOf(plan.seconds) }) })
}

/** Findings that stand in the same place when the job's turn comes in another folder. */
export function settledFindings(findings: FindingsRequest): FindingsRequest {
  const { reportPath, summaryPath } = findings
  return {
    ...findings,
    reportPath: resolve(reportPath),
    ...(summaryPath !== undefined && { summaryPath: resolve(summaryPath) }),
  }
}

/** A source that means the same when the job's turn comes: from another folder, and when there are newer snapshots. */
export async function settled(source: PictureSource): Promise<PictureSource> {
  if (source.kind === 'folder') return { ...source, path: resolve(source.path) }
  const libraryFolder = resolve(source.libraryFolder)
  const { number } = await withLibrary(libraryFolder, async (library) =>
    chosenSnapshot(library, requireProject(library.reader, source.project), source))
  return { ...source, libraryFolder, number }
}
