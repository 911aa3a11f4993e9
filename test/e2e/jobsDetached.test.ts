import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endedJob } from '../support/detachedJobs.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

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
