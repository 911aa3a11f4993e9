import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isEnded, type Job } from '../../shared/domain/job.ts'
import { takeRunnerLock } from '../../main/library/jobs/runnerLock.ts'
import { jobsFolder } from '../../main/services/jobs/jobFolders.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { onlyJob } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

/** Waits until the only job of a library has ended, and then the program that ran it. */
async function endedJob(library: string): Promise<Job> {
  const job = await onlyJob(library)
  await setTimeout(50)
  if (!isEnded(job.state)) return endedJob(library)
  // Not before: whoever holds the lock keeps the program from working.
  using lock = takeRunnerLock(jobsFolder(library))
  return lock === undefined ? await endedJob(library) : job
}

test('a comparison works on without its window, and its report is told of afterwards', async () => {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  await writeTinyPictures(join(folder, 'pictures'), 10)
  await runJoryu(folder, 'distill', 'pictures', '--budget', '600', '--no-compare', ...tinyPlan)
  const how = ['--eval-steps', '2', '--executor', 'onnx', '--report', 'found.html', '--detach', '--library', library]
  const queued = await runJoryu(folder, 'compare', 'pack.joryu', 'pictures', ...how)
  expect(queued).toMatchObject({ code: 0, stderr: '' })
  expect(queued.stdout).toContain('Job 1 (pack.joryu) works on')
  expect(await endedJob(library)).toMatchObject({ kind: 'compare', state: { status: 'succeeded' } })
  const told = await runJoryu(folder, 'jobs', '--library', library)
  expect(told.stdout).toContain(`1: Report: ${join(folder, 'found.html')}`)
}, LONG)

test('a comparison that cannot be written is refused before it waits', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 10)
  await runJoryu(folder, 'distill', 'pictures', '--budget', '600', '--no-compare', ...tinyPlan)
  const how = ['--report', 'pack.joryu', '--night', '--library', 'library']
  const refused = await runJoryu(folder, 'compare', 'pack.joryu', 'pictures', ...how)
  expect(refused.code).toBe(2)
  expect((await runJoryu(folder, 'jobs', '--library', 'library')).stdout).toContain('There are no jobs')
}, LONG)
