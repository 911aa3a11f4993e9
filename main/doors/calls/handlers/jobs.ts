import { basename, dirname, join } from 'node:path'
import type { Input } from '../../../../shared/contract/calls.ts'
import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { emptyView } from '../../../../shared/domain/live.ts'
import type { Job } from '../../../../shared/domain/job.ts'
import type { Language } from '../../../../shared/text/language.ts'
import { queueImport } from '../../../services/jobs/importJob.ts'
import { queueInspect } from '../../../services/jobs/inspectJob.ts'
import { wishForJob } from '../../../services/jobs/jobs.ts'
import { packPlace } from '../../../services/packPlace.ts'
import { queueCompare } from '../../../services/jobs/queueCompare.ts'
import { jobFolder } from '../../../services/jobs/jobFolders.ts'
import { queueStudy } from '../../../services/jobs/queueStudy.ts'
import type { JobRunner } from '../../../services/program/jobRunner.ts'
import { liveFolder, readView } from '../../../services/tasks/liveFiles.ts'
import type { FindingsRequest } from '../../../services/study.ts'
import type { HandlersOf } from '../handlers.ts'
import { shownJob } from '../shownJob.ts'
import { sourceOf } from '../sourceOf.ts'

export function jobHandlers(dataFolder: string, { feed }: Pick<JobRunner, 'feed'>): HandlersOf<'jobs'> {
  return {
    'jobs.list': async () => {
      const { number, jobs } = feed.snapshot()
      return { newsNumber: number, jobs: jobs.slice(-MOST_LISTED).map(shownJob) }
    },
    'jobs.start': async (job) => {
      const newest = Math.max(0, ...feed.snapshot().jobs.map((one) => one.id))
      const { id, title } = await queue(dataFolder, job, newest + 1)
      return { id, title }
    },
    'jobs.live': async ({ id }) => (await readView(liveFolder(jobFolder(dataFolder, id)))) ?? emptyView,
    'jobs.wish': ({ id, wish }) => wishForJob(dataFolder, id, wish),
  }
}

/** @param next the number that the job will probably have: its pack is called so where nobody names it */
async function queue(dataFolder: string, job: Input<'jobs.start'>, next: number): Promise<Job> {
  switch (job.kind) {
    case 'distill': {
      const { budget, preset, storage, seed, seeds, executor, augmentation, language, hours } = job
      const packPath = job.packPath ?? await packPlace(dataFolder, job.project, next)
      const request = {
        source: sourceOf(dataFolder, job), packPath, budget, preset, storage, seed, executor, augmentation,
        overrides: { seeds },
      }
      return queueStudy(dataFolder, request, findingsBeside(packPath, language), { title: basename(packPath), hours })
    }
    case 'import': {
      const { path: folder, project: projectName, layout = {}, size, fit, hours } = job
      const shape = { ...(size !== undefined && { size }), ...(fit !== undefined && { fit }) }
      return queueImport(dataFolder, { folder, projectName, layout, shape }, { title: basename(folder), hours })
    }
    case 'compare': {
      const { packPath, preset, seeds, executor, language, hours } = job
      const match = { packPath, source: sourceOf(dataFolder, job), preset, seeds, executor }
      return queueCompare(dataFolder, match, findingsBeside(packPath, language), { title: basename(packPath), hours })
    }
    case 'inspect':
      return queueInspect(dataFolder, { projectName: job.project }, { title: job.project, hours: job.hours })
  }
}

/** Report and figures stand beside the pack, under its name. */
function findingsBeside(packPath: string, language: Language): FindingsRequest {
  const beside = (ending: string): string => join(dirname(packPath), basename(packPath).replace(/\.joryu$/i, ending))
  return { reportPath: beside('.html'), summaryPath: beside('.json'), language }
}
