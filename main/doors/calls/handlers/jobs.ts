import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { emptyView } from '../../../../shared/domain/live.ts'
import { jobFolder } from '../../../services/jobs/jobFolders.ts'
import { wishForJob } from '../../../services/jobs/jobs.ts'
import type { JobRunner } from '../../../services/program/jobRunner.ts'
import { liveFolder, readView } from '../../../services/tasks/liveFiles.ts'
import type { HandlersOf } from '../handlers.ts'
import { queueNewJob } from '../queueNewJob.ts'
import { shownJob } from '../shownJob.ts'

export function jobHandlers(dataFolder: string, { feed }: Pick<JobRunner, 'feed'>): HandlersOf<'jobs'> {
  return {
    'jobs.list': async () => {
      const { number, jobs } = feed.snapshot()
      return { newsNumber: number, jobs: jobs.slice(-MOST_LISTED).map(shownJob) }
    },
    'jobs.start': async (job) => {
      const newest = Math.max(0, ...feed.snapshot().jobs.map((one) => one.id))
      const { id, title } = await queueNewJob(dataFolder, job, newest + 1)
      return { id, title }
    },
    'jobs.live': async ({ id }) => (await readView(liveFolder(jobFolder(dataFolder, id)))) ?? emptyView,
    'jobs.wish': ({ id, wish }) => wishForJob(dataFolder, id, wish),
  }
}
