import { expect, test } from 'vitest'
import { addJob, findJob } from '../../main/library/jobs/jobRows.ts'
import { openJobs } from '../../main/library/jobs/open.ts'
import { addWish, openWishes } from '../../main/library/jobs/wishRows.ts'
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
