import { expect, test } from 'vitest'
import type { Job, JobState } from '../../shared/domain/job.ts'
import type { JobNews, NumberedNews } from '../../shared/domain/jobNews.ts'
import { Feed } from '../../main/jobs/feed.ts'

const running: JobState = { status: 'running', startedAt: '2026-11-26T10:00:00.000Z' }

function job(id: number, state: JobState = { status: 'queued' }): Job {
  return {
    id, kind: 'distill', title: '歯車', request: null, state, position: id, hours: 'any',
    createdAt: '2026-11-26T09:00:00.000Z', retries: 0, progress: undefined, workedSeconds: 0,
    expectedSeconds: undefined, result: undefined,
  }
}

function progressOf(jobId: number, done: number): JobNews {
  return { kind: 'progress', jobId, progress: { phase: 'experts', done, total: 100 } }
}

test('of progress only the newest is kept, and of states all', () => {
  const feed = new Feed()
  const start = feed.snapshot()
  feed.publish({ kind: 'state', job: job(1) })
  feed.publish({ kind: 'state', job: job(1, running) })
  for (let done = 1; done <= 50; done += 1) {
    feed.publish(progressOf(1, done))
    feed.publish(progressOf(2, done))
  }
  feed.publish({ kind: 'state', job: job(1, { status: 'succeeded', endedAt: '2026-11-26T11:00:00.000Z' }) })
  const told: NumberedNews[] = []
  feed.follow(start, (one) => told.push(one))
  expect(told.map(({ number, news }) => [number, news.kind])).toEqual([
    [1, 'state'], [2, 'state'], [101, 'progress'], [102, 'progress'], [103, 'state'],
  ])
})

test('that rows cannot be written is known to who comes meanwhile, until it is over', () => {
  const feed = new Feed()
  const problem = { code: 'disk-full', path: 'jobs.db' } as const
  feed.publish({ kind: 'stuck', problem })
  feed.publish({ kind: 'state', job: job(1) })
  expect(feed.snapshot().stuck).toEqual(problem)
  feed.publish({ kind: 'unstuck' })
  expect(feed.snapshot().stuck).toBeUndefined()
})

test('who was away for too long, or knew an earlier program, is asked to begin anew', () => {
  const feed = new Feed(3)
  const places = [1, 2, 3, 4, 5].map((id) => {
    feed.publish({ kind: 'state', job: job(id) })
    return feed.snapshot()
  })
  expect(places.map((place) => feed.follow(place, () => {}) !== undefined)).toEqual([false, true, true, true, true])
  expect(new Feed().follow({ ...feed.snapshot(), number: 0 }, () => {})).toBeUndefined()
  expect(feed.follow({ ...feed.snapshot(), number: 6 }, () => {})).toBeUndefined()
})

test('progress that is outdated makes nobody begin anew', () => {
  const feed = new Feed(3)
  feed.publish({ kind: 'state', job: job(1, running) })
  const place = feed.snapshot()
  for (let done = 1; done <= 50; done += 1) feed.publish(progressOf(1, done))
  const told: NumberedNews[] = []
  expect(feed.follow(place, (one) => told.push(one))).toBeDefined()
  expect(told).toEqual([{ number: 51, news: progressOf(1, 50) }])
})

test('a row that is as it was told is not told again', () => {
  const feed = new Feed()
  feed.publish({ kind: 'state', job: job(1, running) })
  feed.publish({ kind: 'seen', job: job(1, running) })
  feed.publish({ kind: 'seen', job: job(2) })
  expect(feed.snapshot()).toMatchObject({ number: 2, jobs: [{ id: 1 }, { id: 2 }] })
})

test('a row is behind what was told of the job at work, until the work has stopped', () => {
  const feed = new Feed()
  feed.publish({ kind: 'state', job: job(1, running) })
  feed.publish(progressOf(1, 40))
  const noted = { phase: 'experts', done: 30, total: 100 } as const
  feed.publish({ kind: 'seen', job: { ...job(1, running), progress: noted } })
  expect(feed.snapshot().jobs[0]?.progress?.done).toBe(40)
  feed.publish({ kind: 'state', job: { ...job(1), progress: noted } })
  expect(feed.snapshot().jobs[0]?.progress?.done).toBe(30)
})

test('who comes or goes while something is told hears it once, or not at all', () => {
  const feed = new Feed()
  const heard: string[] = []
  const followings: (Disposable | undefined)[] = []
  feed.follow(feed.snapshot(), () => {
    followings[0]?.[Symbol.dispose]()
    feed.follow({ ...feed.snapshot(), number: 0 }, ({ number }) => heard.push(`came ${number}`))
  })
  followings.push(feed.follow(feed.snapshot(), ({ number }) => heard.push(`gone ${number}`)))
  feed.publish({ kind: 'state', job: job(1) })
  expect(heard).toEqual(['came 1'])
})
