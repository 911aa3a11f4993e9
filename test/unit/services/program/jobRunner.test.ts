import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { takeRunnerLock } from '../../../../main/library/jobs/runnerLock.ts'
import { jobsFolder } from '../../../../main/services/jobs/jobFolders.ts'
import { jobsOf, wishForJob } from '../../../../main/services/jobs/jobs.ts'
import { queueJob } from '../../../../main/services/jobs/queueJob.ts'
import { JobRunner } from '../../../../main/services/program/jobRunner.ts'
import type { JobNews } from '../../../../shared/domain/jobNews.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

/** A job that no process knows how to do, and which fails at once. */
const job = { kind: 'inspect', title: 'gears', request: {}, hours: 'any' } as const

function start(folder: string): JobRunner {
  const settings = (): { readonly lowPriority: boolean } => ({ lowPriority: false })
  const runner = new JobRunner(folder, { settings, onError: (error) => { throw error }, tryEvery: 250 })
  onTestFinished(() => runner[Symbol.asyncDispose]())
  return runner
}

/** Resolves when the feed tells news that are wanted. */
function heard({ feed }: JobRunner, isWanted: (news: JobNews) => boolean): Promise<void> {
  return new Promise((resolve) => {
    feed.follow({ ...feed.snapshot(), number: 0 }, ({ news }) => {
      if (isWanted(news)) resolve()
    })
  })
}

const hasStatus = (id: number, status: string) => (news: JobNews): boolean =>
  'job' in news && news.job.id === id && news.job.state.status === status

test('jobs that come while nothing works are heard of and run, one after another', async () => {
  const folder = await temporaryFolder()
  const runner = start(folder)
  for (let round = 0; round < 2; round += 1) {
    const { id } = await queueJob(folder, job)
    await heard(runner, hasStatus(id, 'failed'))
  }
  expect(runner.where()).toBe('here')
  expect(runner.isWorking()).toBe(false)
})

test('a wish for a job that rests is heard while nothing works', async () => {
  const folder = await temporaryFolder()
  const { id } = await queueJob(folder, { ...job, hours: 'any' })
  await wishForJob(folder, id, 'pause')
  const runner = start(folder)
  await heard(runner, hasStatus(id, 'paused'))
  await wishForJob(folder, id, 'resume')
  await heard(runner, hasStatus(id, 'failed'))
})

test('jobs that another program runs are followed, and run once it has ended', async () => {
  const folder = await temporaryFolder()
  const { id } = await queueJob(folder, job)
  const other = takeRunnerLock(jobsFolder(folder))
  const runner = start(folder)
  await heard(runner, hasStatus(id, 'queued'))
  while (runner.where() !== 'elsewhere') await setImmediate()
  expect((await jobsOf(folder)).map(({ state }) => state.status)).toEqual(['queued'])
  const places: string[] = []
  const running = heard(runner, (news) => hasStatus(id, 'running')(news) && places.push(runner.where()) > 0)
  other?.[Symbol.dispose]()
  await Promise.all([running, heard(runner, hasStatus(id, 'failed'))])
  expect(places).toEqual(['here'])
})
