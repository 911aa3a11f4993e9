import { expect, test } from 'vitest'
import { addJob, findJob, listJobs } from '../../main/library/jobs/jobRows.ts'
import { openJobs } from '../../main/library/jobs/open.ts'
import { addWish, openWishes, type Wish } from '../../main/library/jobs/wishRows.ts'
import { usualNight } from '../../main/jobs/nightHours.ts'
import { Queue } from '../../main/jobs/queue.ts'
import { handledEngines } from '../support/jobsEngines.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a wish whose fulfilment cannot be written is heard again, and once', async () => {
  using jobs = await openJobs(await temporaryFolder())
  const { id } = addJob(jobs.writer, { kind: 'distill', title: '歯車', request: {}, hours: 'any' })
  const queue = new Queue({
    jobs, start: handledEngines().start, publish: () => {}, now: () => new Date(2026, 10, 26), night: usualNight,
    keepAwake: () => ({ [Symbol.dispose]: () => {} }),
  })
  addWish(jobs.writer, { jobId: id, kind: 'cancel' })
  // As on a disk that is full: a wish can be taken away, but nothing else be written.
  jobs.writer.exec("CREATE TEMP TRIGGER full BEFORE UPDATE ON jobs BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
  expect(() => queue.heed()).toThrow('disk is full')
  expect(openWishes(jobs.reader)).toMatchObject([{ jobId: id, kind: 'cancel' }])
  jobs.writer.exec('DROP TRIGGER full')
  queue.heed()
  expect(findJob(jobs.reader, id)?.state.status).toBe('cancelled')
  expect(openWishes(jobs.reader)).toEqual([])
})

test('jobs are put first, last, and before one another, and all that moved are told of', async () => {
  using jobs = await openJobs(await temporaryFolder())
  for (let id = 1; id <= 4; id += 1) {
    addJob(jobs.writer, { kind: 'distill', title: '歯車', request: {}, hours: 'night' })
  }
  const moved: number[] = []
  const queue = new Queue({
    jobs, start: handledEngines().start, now: () => new Date(2026, 10, 26, 12), night: usualNight,
    publish: (news) => {
      if (news.kind === 'moved') moved.push(news.job.id)
    },
    keepAwake: () => ({ [Symbol.dispose]: () => {} }),
  })
  const after = (wish: Wish): readonly number[] => {
    addWish(jobs.writer, wish)
    queue.heed()
    return listJobs(jobs.reader).map(({ id }) => id)
  }
  expect(after({ jobId: 3, kind: 'first' })).toEqual([3, 1, 2, 4])
  expect(after({ jobId: 1, kind: 'last' })).toEqual([3, 2, 4, 1])
  expect(moved).toEqual([3, 1])
  expect(after({ jobId: 1, kind: 'before', beforeId: 2 })).toEqual([3, 1, 2, 4])
  expect(moved.slice(2).toSorted()).toEqual([1, 2, 4])
  expect(after({ jobId: 3, kind: 'before', beforeId: 4 })).toEqual([1, 2, 3, 4])
  expect(after({ jobId: 2, kind: 'before', beforeId: 2 })).toEqual([1, 2, 3, 4])
})
