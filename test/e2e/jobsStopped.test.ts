import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wishForAllToGoOn, wishForJob } from '../../main/services/jobs/jobs.ts'
import { LONG, runJoryu, startJoryu } from '../support/runJoryu.ts'
import { canMakeDisks, smallDisk } from '../support/smallDisk.ts'
import { jobIn, onlyJob, queueTinyStudy, type StudyOptions } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'
import { workLeft } from '../support/workLeft.ts'

/** A folder with pictures, and a job on them in a library of its own. */
async function withStudy(
  places: { readonly disk?: string; readonly out?: string } = {},
  effort: StudyOptions['effort'] = {},
): Promise<{
  readonly folder: string
  readonly library: string
  readonly pack: string
}> {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 40)
  const study = {
    folder, library: join(places.disk ?? folder, 'library'), pack: join(places.out ?? folder, 'pack.joryu'),
  }
  await queueTinyStudy(study, { effort })
  return study
}

/** More than a PC does before it learns that it is to stop. */
const ENDLESS = 10_000

test.each([
  ['experts', { epochs: ENDLESS }],
  ['distilling', { iterations: ENDLESS }],
  ['comparing', { evaluationSteps: ENDLESS }],
] as const)(
  'cancelled while it is at the phase "%s", a job leaves nothing half-written',
  async (phase, effort) => {
    const { folder, library, pack } = await withStudy({}, effort)
    const { ended } = startJoryu(folder, 'jobs', 'run', '--library', library)
    const { id } = await jobIn(library, phase)
    await wishForJob(library, id, 'cancel')
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
    expect((await onlyJob(library)).state.status).toBe('cancelled')
    expect(workLeft(library, id)).toEqual([])
    // A pack is written whole before it is compared.
    expect(existsSync(pack)).toBe(phase === 'comparing')
    expect((await readdir(folder)).filter((name) => name.startsWith('.joryu-'))).toEqual([])
    expect(existsSync(join(folder, 'report.html'))).toBe(false)
    if (phase === 'comparing') expect(await runJoryu(folder, 'inspect', pack)).toMatchObject({ code: 0 })
  },
  LONG,
)

test('paused, a job waits until it is asked to go on', async () => {
  const { folder, library } = await withStudy({}, { iterations: 60 })
  const running = startJoryu(folder, 'jobs', 'run', '--library', library)
  const { id } = await jobIn(library, 'distilling')
  await wishForJob(library, id, 'pause')
  await running.ended
  expect((await onlyJob(library)).state.status).toBe('paused')
  expect(await runJoryu(folder, 'jobs', 'run', '--library', library)).toMatchObject({ code: 0 })
  expect((await onlyJob(library)).state.status).toBe('paused')
  expect(await runJoryu(folder, 'resume', String(id), '--library', library)).toMatchObject({ code: 0, stderr: '' })
  expect((await onlyJob(library)).state.status).toBe('succeeded')
}, LONG)

test.runIf(canMakeDisks)('a full disk interrupts a job, which goes on with room, to the same pack', async () => {
  const undisturbed = await withStudy()
  await runJoryu(undisturbed.folder, 'jobs', 'run', '--library', undisturbed.library)
  const disk = smallDisk(4)
  const { folder, library, pack } = await withStudy({ disk: disk.path })
  const running = startJoryu(folder, 'resume', '--library', library)
  await jobIn(library, 'experts')
  disk.fill()
  // Where its row has to wait for room, that is told.
  await Promise.race([running.said('interrupted'), running.said('disk is full')])
  await disk.empty()
  await running.ended
  expect((await onlyJob(library)).state).toMatchObject({
    status: 'interrupted', interruption: { kind: 'problem', problem: { code: 'disk-full' } },
  })
  const told = await runJoryu(folder, 'jobs', '--library', library)
  expect(told.stdout).toContain('interrupted')
  expect(told.stdout).toContain('disk is full')
  await wishForAllToGoOn(library)
  expect(await runJoryu(folder, 'jobs', 'run', '--library', library)).toMatchObject({ code: 0, stderr: '' })
  expect((await onlyJob(library)).state.status).toBe('succeeded')
  expect(await readFile(pack)).toEqual(await readFile(undisturbed.pack))
}, LONG)

test.runIf(canMakeDisks)('a disk that turns read-only interrupts a job, which goes on afterwards', async () => {
  const disk = smallDisk(4)
  const { folder, library, pack } = await withStudy({ out: disk.path })
  const running = startJoryu(folder, 'jobs', 'run', '--library', library)
  await jobIn(library, 'experts')
  disk.setWritable(false)
  await running.ended
  expect((await onlyJob(library)).state).toMatchObject({
    status: 'interrupted', interruption: { kind: 'problem', problem: { code: 'write-denied', path: pack } },
  })
  disk.setWritable(true)
  await wishForAllToGoOn(library)
  expect(await runJoryu(folder, 'jobs', 'run', '--library', library)).toMatchObject({ code: 0, stderr: '' })
  expect((await onlyJob(library)).state.status).toBe('succeeded')
  expect(existsSync(pack)).toBe(true)
}, LONG)
