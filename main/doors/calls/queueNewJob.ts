import { basename, dirname, join } from 'node:path'
import type { Input } from '../../../shared/contract/calls.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { FollowedPlan } from '../../../shared/domain/studyPlan.ts'
import type { Language } from '../../../shared/text/language.ts'
import type { DistillationRequest } from '../../services/distillation.ts'
import { queueImport } from '../../services/jobs/importJob.ts'
import { queueInspect } from '../../services/jobs/inspectJob.ts'
import { queueCompare } from '../../services/jobs/queueCompare.ts'
import { queueStudy } from '../../services/jobs/queueStudy.ts'
import { queueSweep } from '../../services/jobs/queueSweep.ts'
import { followPlan } from '../../services/planning/followPlan.ts'
import { packPlace } from '../../services/packPlace.ts'
import type { FindingsRequest } from '../../services/study.ts'
import { sourceOf } from './sourceOf.ts'

type NewJob<Kind> = Extract<Input<'jobs.start'>, { readonly kind: Kind }>

/**
 * Puts what a screen asks for behind all jobs.
 *
 * @param next the number that the job will probably have: its files are called so where nobody names them
 * @throws Failure as the services that queue each kind
 */
export async function queueNewJob(dataFolder: string, job: Input<'jobs.start'>, next: number): Promise<Job> {
  switch (job.kind) {
    case 'distill':
      return queueDistillation(dataFolder, job, next)
    case 'compare':
      return queueComparison(dataFolder, job)
    case 'sweep':
      return queueSizes(dataFolder, job, next)
    case 'import':
      return queuePictures(dataFolder, job)
    case 'inspect':
      return queueInspect(dataFolder, { projectName: job.project }, { title: job.project, hours: job.hours })
  }
}

async function queueDistillation(dataFolder: string, job: NewJob<'distill'>, next: number): Promise<Job> {
  const packPath = job.packPath ?? await packPlace(dataFolder, job.project, next)
  const { request, plan } = planned({ ...recipeOf(dataFolder, job), packPath, budget: job.budget }, job)
  const how = { title: basename(packPath), hours: job.hours, ...(plan && { plan }) }
  return queueStudy(dataFolder, request, findingsBeside(packPath, job.language), how)
}

/** What is told the same way of a pack and of packs of several sizes. */
function recipeOf(
  dataFolder: string,
  job: NewJob<'distill' | 'sweep'>,
): Omit<DistillationRequest, 'packPath' | 'budget'> {
  const { preset, storage, seed, seeds, executor, augmentation } = job
  return { source: sourceOf(dataFolder, job), preset, storage, seed, executor, augmentation, overrides: { seeds } }
}

/** A request that follows the plan that was shown, where there is one. */
function planned<Request extends object>(request: Request, { plan, preset, seeds }: NewJob<'distill' | 'sweep'>): {
  readonly request: Request
  readonly plan?: FollowedPlan
} {
  if (plan === undefined) return { request }
  const followed = { ...plan, preset, effort: { ...plan.effort, seeds } }
  return { request: followPlan(request, followed), plan: followed }
}

async function queueComparison(dataFolder: string, job: NewJob<'compare'>): Promise<Job> {
  const { packPath, preset, seeds, executor, language, hours } = job
  const match = { packPath, source: sourceOf(dataFolder, job), preset, seeds, executor }
  return queueCompare(dataFolder, match, findingsBeside(packPath, language), { title: basename(packPath), hours })
}

/** Its packs stand together in a folder beside those that were made one by one. */
async function queueSizes(dataFolder: string, job: NewJob<'sweep'>, next: number): Promise<Job> {
  const { budgets, repeats, language, hours } = job
  const folder = (await packPlace(dataFolder, job.project, next)).replace(/\.joryu$/, '')
  const { request, plan } = planned({ ...recipeOf(dataFolder, job), budgets, repeats, folder, language }, job)
  return queueSweep(dataFolder, request, { title: basename(folder), hours, ...(plan && { plan }) })
}

async function queuePictures(dataFolder: string, job: NewJob<'import'>): Promise<Job> {
  const { path: folder, project: projectName, layout = {}, size, fit, hours } = job
  const shape = { ...(size !== undefined && { size }), ...(fit !== undefined && { fit }) }
  return queueImport(dataFolder, { folder, projectName, layout, shape }, { title: basename(folder), hours })
}

/** Report and figures stand beside the pack, under its name. */
function findingsBeside(packPath: string, language: Language): FindingsRequest {
  const beside = (ending: string): string => join(dirname(packPath), basename(packPath).replace(/\.joryu$/i, ending))
  return { reportPath: beside('.html'), summaryPath: beside('.json'), language }
}
