import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Job, Phase } from '../../shared/domain/job.ts'
import { FULL_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import { jobsOf } from '../../main/services/jobs/jobs.ts'
import { queueJob } from '../../main/services/jobs/queueJob.ts'
import type { CompareRequest } from '../../main/services/tasks/compareTask.ts'
import type { StudyRequest } from '../../main/services/tasks/studyTask.ts'
import type { SweepJobRequest } from '../../main/services/tasks/sweepTask.ts'

/** Places of a study that is done as a job: its pictures lie in `folder`. */
export interface StudyPlaces {
  readonly folder: string
  readonly library: string
  readonly pack: string
}

/** What may be different in a small study. */
export interface StudyOptions {
  /** Seconds; without it, the study is kept after every step. */
  readonly checkpointEvery?: number
  /** More work than a few seconds take. */
  readonly effort?: Partial<Record<'epochs' | 'iterations' | 'evaluationSteps', number>>
}

/** A study of a few seconds. */
export function tinyStudyRequest(
  { folder, pack }: Omit<StudyPlaces, 'library'>,
  { checkpointEvery = 0, effort = {} }: StudyOptions = {},
): StudyRequest {
  return {
    distillation: {
      source: { kind: 'folder', path: join(folder, 'pictures') }, packPath: pack,
      budget: { kind: 'bytes', bytes: 600 }, preset: 'quick',
      overrides: { experts: 2, epochs: 3, iterations: 12, evaluationSteps: 6, seeds: 3, ...effort },
      augmentation: FULL_AUGMENTATION, storage: 'i8', seed: 1, executor: 'onnx',
    },
    findings: { reportPath: join(folder, 'report.html'), language: 'en' },
    checkpointEvery,
  }
}

/** Queues such a study. */
export async function queueTinyStudy({ library, ...places }: StudyPlaces, options?: StudyOptions): Promise<Job> {
  const request = tinyStudyRequest(places, options)
  return queueJob(library, { kind: 'distill', title: places.pack, request, hours: 'any' })
}

/** Queues a comparison of a few seconds, which is kept after every step. Its summary is its title. */
export async function queueTinyComparison({ folder, library, pack }: StudyPlaces, summary: string): Promise<Job> {
  const request: CompareRequest = {
    match: {
      source: { kind: 'folder', path: join(folder, 'pictures') }, packPath: pack, preset: 'quick', seeds: 3,
      evaluationSteps: 12, executor: 'onnx',
    },
    findings: { reportPath: join(folder, 'report.html'), summaryPath: summary, language: 'en' },
    checkpointEvery: 0,
  }
  return queueJob(library, { kind: 'compare', title: summary, request, hours: 'any' })
}

/** Queues a sweep of a few seconds, which is kept after every step. Its folder is its title. */
export async function queueTinySweep({ folder, library }: Omit<StudyPlaces, 'pack'>, out: string): Promise<Job> {
  const request: SweepJobRequest = {
    sweep: {
      source: { kind: 'folder', path: join(folder, 'pictures') }, folder: out, language: 'en',
      budgets: [10, 600].map((bytes) => ({ kind: 'bytes', bytes })), repeats: 2, preset: 'quick',
      overrides: { experts: 1, epochs: 3, iterations: 6, evaluationSteps: 6, seeds: 3 },
      augmentation: FULL_AUGMENTATION, storage: 'i8', seed: 1, executor: 'onnx',
    },
    checkpointEvery: 0,
  }
  return queueJob(library, { kind: 'sweep', title: out, request, hours: 'any' })
}

/** The one job of a library. */
export async function onlyJob(library: string): Promise<Job> {
  const [job] = await jobsOf(library)
  if (job === undefined) throw new Error('the job was lost')
  return job
}

/** Looks until the job has come to a phase. A test that waits in vain ends by its time limit. */
export async function jobIn(library: string, phase: Phase): Promise<Job> {
  for (;;) {
    const job = await onlyJob(library)
    if (job.progress?.phase === phase) return job
    await setTimeout(20)
  }
}
