import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { LiveView } from '../../shared/domain/live.ts'
import { wishForJob } from '../../main/services/jobs/jobs.ts'
import { jobFolder } from '../../main/services/jobs/jobFolders.ts'
import { liveFolder, livePicture, readView } from '../../main/services/tasks/liveFiles.ts'
import { LONG, runJoryu, startJoryu } from '../support/runJoryu.ts'
import { onlyJob, queueTinyStudy } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

/** Looks until the job shows something newer. A test that waits in vain ends by its time limit. */
async function viewAfter(library: string, number: number): Promise<LiveView> {
  for (;;) {
    const { id, progress } = await onlyJob(library)
    const view = await readView(liveFolder(jobFolder(library, id)))
    if ((progress?.live ?? 0) > number && view !== undefined) return view
    await setTimeout(20)
  }
}

test('a job shows what it learns, also after a pause, and its pack is that of one that shows nothing', async () => {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  await writeTinyPictures(join(folder, 'pictures'), 40)
  const { id } = await queueTinyStudy({ folder, library, pack: join(folder, 'shown.joryu') })
  const running = startJoryu(folder, 'jobs', 'run', '--library', library)
  const view = await viewAfter(library, 0)
  const shown = [...view.pictures, ...view.spectra]
  expect(shown.length).toBeGreaterThan(0)
  for (const { png } of shown) expect(existsSync(livePicture(liveFolder(jobFolder(library, id)), png))).toBe(true)
  await wishForJob(library, id, 'pause')
  await running.ended
  const resumed = startJoryu(folder, 'resume', '--library', library)
  const later = await viewAfter(library, (await readView(liveFolder(jobFolder(library, id))))?.number ?? 0)
  const iterations = later.curve.map(({ iteration }) => iteration)
  expect(iterations).toEqual(iterations.map((_, at) => at + 1))
  expect(await resumed.ended).toMatchObject({ code: 0, stderr: '' })
  // Nothing but that is kept of a job that ended.
  expect(await readdir(jobFolder(library, id))).toEqual(['live'])
  const last = await readView(liveFolder(jobFolder(library, id)))
  expect(last).toMatchObject({ iteration: 12, iterations: 12 })
  expect(Object.keys(last?.learning ?? {})).toEqual(expect.arrayContaining(['full', 'pack']))
  const plan = ['--budget', '600', '--experts', '2', '--epochs', '3', '--iterations', '12', '--eval-steps', '6']
  await runJoryu(folder, 'distill', 'pictures', ...plan, '--executor', 'onnx', '--out', 'unseen.joryu')
  expect(await readFile(join(folder, 'shown.joryu'))).toEqual(await readFile(join(folder, 'unseen.joryu')))
}, LONG)
