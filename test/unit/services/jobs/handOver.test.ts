import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Job, JobProgress } from '../../../../shared/domain/job.ts'
import { Cancelled } from '../../../../shared/domain/signal.ts'
import { handOver } from '../../../../main/services/jobs/handOver.ts'
import { readHanded } from '../../../../main/services/jobs/handedPictures.ts'
import { ownLibrary } from '../../../../main/services/libraryAccess.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { canMakeDisks, smallDisk } from '../../../support/smallDisk.ts'
import { frozenPlace, queueTinySnapshotStudy, type FrozenPlace } from '../../../support/snapshotJobs.ts'

/** As the quick preset wants them. */
const size = { most: 32 }

/** A job on a snapshot, the folder of it, and what handing its pictures over told. */
async function withJob(count = 4): Promise<FrozenPlace & {
  readonly job: Job
  readonly jobFolder: string
  readonly hand: (signal?: AbortSignal, to?: string) => Promise<readonly JobProgress[]>
}> {
  const place = await frozenPlace(count)
  const job = await queueTinySnapshotStudy(place, 'pack.joryu')
  const jobFolder = join(place.folder, 'job')
  const hand = async (signal = new AbortController().signal, to = jobFolder): Promise<readonly JobProgress[]> => {
    const told: JobProgress[] = []
    await handOver(job, to, (progress) => told.push(progress), signal)
    return told
  }
  return { ...place, job, jobFolder, hand }
}

test('the pictures of a snapshot are handed over as the library gives them, and how far that is is told', async () => {
  const { source, jobFolder, hand } = await withJob()
  expect((await hand()).at(-1)).toEqual({ phase: 'loading', done: 16, total: 16 })
  const loaded = await ownLibrary.load(source, { size, seed: 1, signal: new AbortController().signal })
  expect(await readHanded(jobFolder, { source, size, seed: 1 })).toEqual(loaded)
  expect(await readHanded(jobFolder, { source, size, seed: 2 })).toBeUndefined()
  expect(await readHanded(jobFolder, { source: { ...source, number: 2 }, size, seed: 1 })).toBeUndefined()
  expect(await readHanded(jobFolder, { source, size: { most: 16 }, seed: 1 })).toBeUndefined()
})

test('they are handed over once: the library is not needed any more', async () => {
  const { library, hand } = await withJob()
  await hand()
  await rm(join(library, 'library.db'))
  expect(await hand()).toEqual([])
})

test('where they were damaged, they are handed over again', async () => {
  const { source, jobFolder, hand } = await withJob()
  await hand()
  const file = join(jobFolder, 'pictures-32')
  const whole = await readFile(file)
  await writeFile(file, whole.with(whole.length - 9, 255 - (whole.at(-9) ?? 0)))
  expect(await readHanded(jobFolder, { source, size, seed: 1 })).toBeUndefined()
  expect(await hand()).not.toEqual([])
  expect(await readFile(file)).toEqual(whole)
})

test('a cancel leaves nothing half-written', async () => {
  const { source, job, jobFolder } = await withJob()
  const stop = new AbortController()
  // Once all are read, before any is written.
  const tell = ({ done, total }: JobProgress): void => {
    if (done > 0 && done <= total / 2) stop.abort('cancel')
  }
  await expect(handOver(job, jobFolder, tell, stop.signal)).rejects.toThrow(Cancelled)
  expect(await readHanded(jobFolder, { source, size, seed: 1 })).toBeUndefined()
})

test.runIf(canMakeDisks)('a disk that is full is told', async () => {
  const { hand } = await withJob(40)
  const disk = smallDisk(1)
  disk.fill()
  const folder = join(disk.path, '12')
  expect(await problemOf(() => hand(undefined, folder))).toMatchObject({ code: 'disk-full' })
  await disk.empty()
  expect(await hand(undefined, folder)).not.toEqual([])
})
