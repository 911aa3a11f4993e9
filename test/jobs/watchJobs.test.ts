import { expect, test } from 'vitest'
import type { JobNews } from '../../shared/domain/jobNews.ts'
import { changeJob } from '../../main/library/jobs/jobRows.ts'
import { withJobs } from '../../main/services/jobs/jobs.ts'
import { queueJob } from '../../main/services/jobs/queueJob.ts'
import { watchJobs } from '../../main/services/jobs/watchJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a program that runs no jobs is told of those that there are, that come, and that others change', async () => {
  const library = await temporaryFolder()
  const job = { kind: 'inspect', title: '歯車', request: null, hours: 'night' } as const
  await queueJob(library, job)
  const seen: JobNews[] = []
  const wake = new EventTarget()
  const next = (): Promise<unknown> => new Promise((resolve) => wake.addEventListener('news', resolve, { once: true }))
  const stop = new AbortController()
  const first = next()
  const watching = watchJobs(library, {
    signal: stop.signal,
    publish: (news) => {
      seen.push(news)
      wake.dispatchEvent(new Event('news'))
    },
  })
  await first
  const second = next()
  await queueJob(library, job)
  await second
  const third = next()
  const state = { status: 'paused', stoppedAt: '2026-11-26T10:00:00.000Z' } as const
  await withJobs(library, async ({ writer }) => changeJob(writer, 2, { state }))
  await third
  stop.abort()
  await watching
  expect(seen[0]).toMatchObject({ kind: 'seen', job: { id: 1, state: { status: 'queued' } } })
  expect(seen.at(-1)).toMatchObject({ kind: 'seen', job: { id: 2, state: { status: 'paused' } } })
})
