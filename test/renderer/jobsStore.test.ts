import { createPinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from 'vue'
import { CallRefused, ConnectionLost } from '../../renderer/host/host.ts'
import { useJobs } from '../../renderer/stores/jobs.ts'
import type { NumberedNews, ShownJob } from '../../renderer/stores/jobTypes.ts'
import { useNotices } from '../../renderer/stores/notices.ts'
import { hostKey } from '../../renderer/stores/useHost.ts'
import { createScreenHost, type ScreenHost } from '../support/screenHost.ts'

let host: ScreenHost

beforeEach(() => {
  host = createScreenHost()
})

/** The stores as the page sets them up, on the host of the test. */
function openStores(): { readonly jobs: ReturnType<typeof useJobs>; readonly notices: ReturnType<typeof useNotices> } {
  const app = createApp({}).use(createPinia()).provide(hostKey, host)
  return app.runWithContext(() => ({ jobs: useJobs(), notices: useNotices() }))
}

function job(id: number, done = 0): ShownJob {
  return {
    id, kind: 'distill', title: 'gears', state: { status: 'running', startedAt: '2026-01-31T00:00:00Z' }, position: id,
    hours: 'any', createdAt: '2026-01-31T00:00:00Z', retries: 0, progress: { phase: 'distilling', done, total: 100 },
    workedSeconds: 0, expectedSeconds: undefined, left: {},
  }
}

function progress(number: number, done: number): NumberedNews {
  return { number, news: { kind: 'progress', jobId: 1, progress: { phase: 'distilling', done, total: 100 } } }
}

/** Lets what was answered arrive. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

async function connect(...jobs: readonly ShownJob[]): Promise<void> {
  host.become('open')
  host.answer('jobs.list', { newsNumber: 10, jobs: [...jobs] })
  await settled()
}

test('news are listened to before all jobs are asked for', () => {
  openStores()
  host.become('open')
  expect(host.heard).toEqual(['jobs.news', 'jobs.list'])
})

test('what is told before all jobs are there is applied to them, and what they know already is not', async () => {
  const { jobs } = openStores()
  host.become('open')
  host.tell('jobs.news', progress(10, 33))
  host.tell('jobs.news', progress(11, 44))
  expect(jobs.jobs).toEqual([])
  host.answer('jobs.list', { newsNumber: 10, jobs: [job(1, 40)] })
  await settled()
  expect(jobs.jobs.map((one) => one.progress?.done)).toEqual([44])
})

test('news that were told before are passed over', async () => {
  const { jobs } = openStores()
  await connect(job(1, 40))
  host.tell('jobs.news', progress(11, 50))
  host.tell('jobs.news', progress(11, 20))
  host.tell('jobs.news', progress(9, 10))
  expect(jobs.jobs.map((one) => one.progress?.done)).toEqual([50])
})

test('where news are missing, all jobs are asked for again, and what comes meanwhile waits', async () => {
  const { jobs } = openStores()
  await connect(job(1, 40))
  host.tell('jobs.news', progress(13, 60))
  host.tell('jobs.news', progress(14, 70))
  expect(jobs.jobs.map((one) => one.progress?.done)).toEqual([40])
  host.answer('jobs.list', { newsNumber: 13, jobs: [job(1, 60), job(2, 0)] })
  await settled()
  expect(jobs.jobs.map(({ id, progress: far }) => [id, far?.done])).toEqual([[1, 70], [2, 0]])
})

test('a job that another window adds appears in its turn', async () => {
  const { jobs } = openStores()
  await connect(job(1), job(3))
  host.tell('jobs.news', { number: 11, news: { kind: 'seen', job: job(2) } })
  expect(jobs.jobs.map(({ id }) => id)).toEqual([1, 2, 3])
})

test('after the program was away, only what it says then counts', async () => {
  const { jobs } = openStores()
  await connect(job(1, 40))
  host.become('lost')
  host.become('open')
  host.become('lost')
  host.become('open')
  const [earlier, later] = host.open.filter(({ name }) => name === 'jobs.list')
  later?.answer({ newsNumber: 0, jobs: [job(1, 80)] })
  earlier?.answer({ newsNumber: 99, jobs: [] })
  await settled()
  host.tell('jobs.news', progress(1, 90))
  expect(jobs.jobs.map((one) => one.progress?.done)).toEqual([90])
})

test('that jobs cannot be written is known until they can be, also by who comes late', async () => {
  const problem = { code: 'disk-full', path: '/data' } as const
  const { jobs } = openStores()
  await connect(job(1))
  expect(jobs.stuck).toBeUndefined()
  host.tell('jobs.news', { number: 11, news: { kind: 'stuck', problem } })
  host.tell('jobs.news', progress(12, 50))
  expect(jobs.stuck).toEqual(problem)
  host.tell('jobs.news', { number: 13, news: { kind: 'unstuck' } })
  expect(jobs.stuck).toBeUndefined()
  host.become('lost')
  host.become('open')
  host.answer('jobs.list', { newsNumber: 3, jobs: [], stuck: problem })
  await settled()
  expect(jobs.stuck).toEqual(problem)
})

test('what was refused is told once, with its reference, and a lost connection as such', async () => {
  const { jobs, notices } = openStores()
  await connect(job(1))
  const failure = { problem: { code: 'job-ended', number: 1 }, reference: '0123abcd' } as const
  const wishes = [jobs.wish(1, 'cancel'), jobs.wish(1, 'cancel'), jobs.wish(1, 'pause')]
  const [first, second, third] = host.open
  first?.refuse(new CallRefused(failure))
  second?.refuse(new CallRefused(failure))
  third?.refuse(new ConnectionLost())
  await Promise.all(wishes)
  expect(notices.notices).toMatchObject([{ kind: 'refused', failure }, { kind: 'lost' }])
  expect(notices.notices).toHaveLength(2)
})
