import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobFolder, jobsFolder } from '../../../../main/services/jobs/jobFolders.ts'
import { jobsOf, wishForJob } from '../../../../main/services/jobs/jobs.ts'
import { runJobs } from '../../../../main/services/jobs/runJobs.ts'
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
