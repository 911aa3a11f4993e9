import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobFolder, jobsFolder } from '../../../../main/services/jobs/jobFolders.ts'
import { jobsOf, wishForJob } from '../../../../main/services/jobs/jobs.ts'
import { runJobs } from '../../../../main/services/jobs/runJobs.ts'
import { liveFolder, writeView } from '../../../../main/services/tasks/liveFiles.ts'
import { emptyView } from '../../../../shared/domain/live.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { frozenPlace, queueTinySnapshotStudy } from '../../../support/snapshotJobs.ts'

test('a second job that would write a file of one that has not ended is refused', async () => {
  const place = await frozenPlace(3)
  const { id } = await queueTinySnapshotStudy(place, 'gears.joryu')
  const again = (): Promise<unknown> => queueTinySnapshotStudy(place, 'gears.joryu')
  const path = join(place.folder, 'gears.joryu')
  expect(await problemOf(again)).toEqual({ code: 'output-in-use', path, number: id })
  await queueTinySnapshotStudy(place, 'other.joryu')
  expect(await jobsOf(place.library)).toHaveLength(2)
})

test('what a job has kept goes with its end, and what a killed program left with the next start', async () => {
  const place = await frozenPlace(3)
  const { id } = await queueTinySnapshotStudy(place, 'gears.joryu')
  for (const number of [id, 77]) await mkdir(jobFolder(place.library, number), { recursive: true })
  await mkdir(join(jobsFolder(place.library), 'experts'), { recursive: true })
  await wishForJob(place.library, id, 'cancel')
  await runJobs(place.library, { publish: () => {}, signal: new AbortController().signal, lowPriority: false })
  const names = await readdir(jobsFolder(place.library))
  expect(names).toContain('experts')
  expect(names.filter((name) => /^\d+$/.test(name))).toEqual([])
  // Its files are free again.
  await queueTinySnapshotStudy(place, 'gears.joryu')
})

test('of jobs that ended it stays what could be seen of them, of the newest', async () => {
  const place = await frozenPlace(3)
  const run = (): Promise<boolean> =>
    runJobs(place.library, { publish: () => {}, signal: new AbortController().signal, lowPriority: false })
  const kept = async (): Promise<readonly string[]> =>
    (await readdir(jobsFolder(place.library))).filter((name) => /^\d+$/.test(name))
  const { id: first } = await queueTinySnapshotStudy(place, 'gears.joryu')
  await wishForJob(place.library, first, 'cancel')
  await mkdir(jobFolder(place.library, first), { recursive: true })
  await writeFile(join(jobFolder(place.library, first), 'checkpoint-000001'), 'work')
  await writeView(liveFolder(jobFolder(place.library, first)), { ...emptyView, number: 1 }, [])
  await run()
  expect(await readdir(jobFolder(place.library, first))).toEqual(['live'])
  for (let count = 0; count < 30; count += 1) {
    const { id } = await queueTinySnapshotStudy(place, 'gears.joryu')
    await wishForJob(place.library, id, 'cancel')
    await writeView(liveFolder(jobFolder(place.library, id)), { ...emptyView, number: 1 }, [])
    await run()
  }
  expect(await kept()).toHaveLength(30)
  expect(await kept()).not.toContain(String(first))
})
