import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { emptyView } from '../../../../shared/domain/live.ts'
import { jobFolder } from '../../../services/jobs/jobFolders.ts'
import { wishForHours, wishForJob, wishForPlace } from '../../../services/jobs/jobs.ts'
import { repeatJob } from '../../../services/jobs/queueJob.ts'
import type { JobRunner } from '../../../services/program/jobRunner.ts'
import { liveFolder, readView } from '../../../services/tasks/liveFiles.ts'
import type { HandlersOf } from '../handlers.ts'
import { queueNewJob } from '../queueNewJob.ts'
import { shownJob } from '../shownJob.ts'

export function jobHandlers(dataFolder: string, { feed }: Pick<JobRunner, 'feed'>): HandlersOf<'jobs'> {
  return {
    'jobs.list': async () => {
      const { number, jobs, stuck } = feed.snapshot()
      return { newsNumber: number, jobs: jobs.slice(-MOST_LISTED).map(shownJob), ...(stuck && { stuck }) }
    },
    'jobs.start': async (job) => {
      const newest = Math.max(0, ...feed.snapshot().jobs.map((one) => one.id))
      const { id, title } = await queueNewJob(dataFolder, job, newest + 1)
      return { id, title }
    },
    'jobs.repeat': async ({ id: again }) => {
      const { id, title } = await repeatJob(dataFolder, again)
      return { id, title }
    },
    'jobs.live': async ({ id }) => (await readView(liveFolder(jobFolder(dataFolder, id)))) ?? emptyView,
    'jobs.wish': ({ id, wish }) => wishForJob(dataFolder, id, wish),
    'jobs.place': ({ id, place }) => wishForPlace(dataFolder, id, place),
    'jobs.hours': ({ id, hours }) => wishForHours(dataFolder, id, hours),
  }
}
