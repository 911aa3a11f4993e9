import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeJob } from '../../../main/library/jobs/jobRows.ts'
import { doneSweeps } from '../../../main/services/doneSweeps.ts'
import { withJobs } from '../../../main/services/jobs/jobs.ts'
import { queueJob } from '../../../main/services/jobs/queueJob.ts'
import { sketchSweep } from '../../support/sketchSweep.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const endedAt = '2026-01-31T00:00:00.000Z'

/** A sweep that a job of the library has done, with these figures in its folder. */
async function done(library: string, project: string, name: string, figures: string): Promise<number> {
  const folder = join(library, name)
  await mkdir(folder)
  await writeFile(join(folder, 'sweep.json'), figures)
  const source = { kind: 'snapshot', libraryFolder: library, project, number: 1 }
  const request = { sweep: { source, folder }, checkpointEvery: 60 }
  const { id } = await queueJob(library, { kind: 'sweep', title: name, request, hours: 'any' })
  await withJobs(library, async ({ writer }) => changeJob(writer, id, { state: { status: 'succeeded', endedAt } }))
  return id
}

test('the sweeps of a project are found with their figures, the newest first', async () => {
  const library = await temporaryFolder()
  const figures = JSON.stringify(sketchSweep)
  const first = await done(library, '歯車', 'one', figures)
  await done(library, 'another', 'two', figures)
  await done(library, '歯車', 'three', '{"data": "of another version"}')
  const last = await done(library, '歯車', 'four', figures)
  const found = await doneSweeps(library, '歯車', 10)
  expect(found.map(({ job, title }) => [job, title])).toEqual([[last, 'four'], [first, 'one']])
  expect(found[0]).toMatchObject({
    endedAt, folder: join(library, 'four'), reportPath: join(library, 'four', 'report.html'), sweep: sketchSweep,
  })
  expect(await doneSweeps(library, '歯車', 1)).toHaveLength(1)
})

test('a sweep that waits has no figures', async () => {
  const library = await temporaryFolder()
  const source = { kind: 'snapshot', libraryFolder: library, project: '歯車', number: 1 }
  const request = { sweep: { source, folder: join(library, 'one') }, checkpointEvery: 60 }
  await queueJob(library, { kind: 'sweep', title: 'one', request, hours: 'any' })
  expect(await doneSweeps(library, '歯車', 10)).toEqual([])
})
