import { z } from 'zod'
import type { Output } from '../../../shared/contract/calls.ts'
import type { Payload } from '../../../shared/contract/events.ts'
import { phaseSeconds } from '../../../shared/contract/shapes/recipe.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { NumberedNews } from '../../../shared/domain/jobNews.ts'
import { scaledTo } from '../../../shared/domain/studyPlan.ts'
import { leftFiles } from '../../services/jobs/leftFiles.ts'

type ShownJob = Output<'jobs.list'>['jobs'][number]

/** A job without what was asked for, and of its result where its files are. */
export function shownJob(job: Job): ShownJob {
  const { id, kind, title, state, position, hours, createdAt, retries, progress, workedSeconds, expectedSeconds } = job
  const [project, left, expectedPhases] = [projectOf(job.request), leftFiles(job.result), phasesOf(job)]
  return {
    id, kind, title, ...(project !== undefined && { project }), state, position, hours, createdAt, retries, progress,
    workedSeconds, expectedSeconds, ...(expectedPhases && { expectedPhases }), left,
  }
}

/** News as screens hear it. */
export function shownNews({ number, news }: NumberedNews): Payload<'jobs.news'> {
  return { number, news: 'job' in news ? { ...news, job: shownJob(news.job) } : news }
}

const ofProject = z.object({ project: z.string() })
const fromSource = z.object({ source: ofProject })
const projectIn = z.union([
  z.object({ projectName: z.string() }).transform(({ projectName }) => projectName),
  z.object({ distillation: fromSource }).transform(({ distillation }) => distillation.source.project),
  z.object({ sweep: fromSource }).transform(({ sweep }) => sweep.source.project),
  z.object({ match: fromSource }).transform(({ match }) => match.source.project),
])

/** Requests are plain values, which name their project where each kind of job needs it. */
function projectOf(request: unknown): string | undefined {
  return projectIn.safeParse(request).data
}

const planned = z.object({ expectation: z.object({ seconds: phaseSeconds }) })

/** As the plan has them, which is known from before the last studies have corrected it. */
function phasesOf({ request, expectedSeconds }: Job): ShownJob['expectedPhases'] {
  const { data } = planned.safeParse(request)
  return data === undefined || !expectedSeconds ? undefined : scaledTo(expectedSeconds, data.expectation.seconds)
}
