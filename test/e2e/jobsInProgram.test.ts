import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createStream } from '../../shared/stream.ts'
import { lastCheck } from '../../main/library/repositories/checks.ts'
import { requireLastCheck } from '../../main/services/checking/lastCheck.ts'
import { importFolder } from '../../main/services/importing/importFolder.ts'
import { queueImport, type ImportResult } from '../../main/services/jobs/importJob.ts'
import { queueInspect } from '../../main/services/jobs/inspectJob.ts'
import { jobsOf, wishForAllToGoOn, wishForJob } from '../../main/services/jobs/jobs.ts'
import { withLibrary } from '../../main/services/library.ts'
import { endedJob } from '../support/detachedJobs.ts'
import { quietWork } from '../support/frozen.ts'
import { contentOf } from '../support/importing.ts'
import { LONG, runJoryu, startJoryu, type Ended, type Running } from '../support/runJoryu.ts'
import { canMakeDisks, smallDisk } from '../support/smallDisk.ts'
import { jobIn, onlyJob } from '../support/studyJobs.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

/** A folder of pictures, one of them twice and one that is none, and the library beside it. */
interface Place {
  readonly folder: string
  readonly pictures: string
  readonly library: string
  /** What an import of all pictures says. */
  readonly all: Pick<ImportResult, 'found' | 'imported' | 'duplicates' | 'skipped'>
}

/** Of each class: their import takes long enough to be stopped in its middle. */
const EACH = 700

async function place({ disk, each = EACH }: { disk?: string; each?: number } = {}): Promise<Place> {
  const folder = await temporaryFolder()
  const pictures = join(folder, 'pictures')
  await writeTinyPictures(pictures, each)
  await copyFile(join(pictures, 'lying', '7.png'), join(pictures, 'lying', 'again.png'))
  await writeFile(join(pictures, 'standing', 'broken.png'), 'no picture')
  const all = { found: 2 * each + 2, imported: 2 * each, duplicates: 1, skipped: 1 }
  return { folder, pictures, library: join(disk ?? folder, 'library'), all }
}

/** A place with an import that waits. */
async function withImport(disk?: string): Promise<Place> {
  const made = await place({ ...(disk !== undefined && { disk }) })
  await queueImport(made.library, { folder: made.pictures, projectName: 'gears' }, { title: 'gears', hours: 'any' })
  return made
}

/** A place whose pictures are imported, and their check waits. */
async function withCheck(): Promise<Place> {
  const made = await place({ each: 150 })
  const request = { folder: made.pictures, projectName: 'gears' }
  await withLibrary(made.library, (library) => importFolder(library, request, quietWork()))
  await queueInspect(made.library, { projectName: 'gears' }, { title: 'gears', hours: 'any' })
  return made
}

function startJobs({ folder, library }: Place): Running {
  return startJoryu(folder, 'jobs', 'run', '--library', library)
}

async function finish(made: Place): Promise<Ended> {
  await wishForAllToGoOn(made.library)
  return startJobs(made).ended
}

function contentIn({ library, pictures }: Pick<Place, 'library' | 'pictures'>): Promise<readonly string[]> {
  return withLibrary(library, (opened) => contentOf(opened, pictures))
}

/** What an import makes of the pictures that nobody disturbs. */
async function undisturbed({ folder, pictures }: Place): Promise<readonly string[]> {
  const library = join(folder, 'undisturbed')
  const request = { folder: pictures, projectName: 'gears' }
  await withLibrary(library, (opened) => importFolder(opened, request, quietWork()))
  return contentIn({ pictures, library })
}

async function expectWhole(made: Place): Promise<void> {
  expect(await onlyJob(made.library)).toMatchObject({ state: { status: 'succeeded' }, result: made.all })
  expect(await contentIn(made)).toEqual(await undisturbed(made))
}

test('an import and a check work on without their window', async () => {
  const made = await place({ each: 20 })
  const { folder, pictures, library, all } = made
  const options = ['--project', 'gears', '--library', library]
  const queued = await runJoryu(folder, 'import', 'pictures', ...options, '--detach')
  expect(queued).toMatchObject({ code: 0, stderr: '' })
  expect(queued.stdout).toContain('Job 1 (pictures) works on')
  const result = { project: 'gears', source: pictures, ...all }
  expect(await endedJob(library)).toMatchObject({ kind: 'import', state: { status: 'succeeded' }, result })
  await expectWhole(made)
  expect(await runJoryu(folder, 'check', ...options, '--detach')).toMatchObject({ code: 0, stderr: '' })
  expect(await endedJob(library)).toMatchObject({ kind: 'inspect', state: { status: 'succeeded' } })
  const told = await runJoryu(folder, 'jobs', '--library', library)
  expect(told.stdout).toContain('1: Project "gears": 42 files found = 40 imported + 1 duplicate + 1 skipped.')
  expect(told.stdout).toMatch(/2: Project "gears": 40 pictures checked, \d+ findings? to decide/)
}, LONG)

test('what a job cannot do is refused before it waits', async () => {
  const { folder, library } = await place({ each: 8 })
  const options = ['--project', 'gears', '--library', library]
  const expectRefused = async (words: string, ...command: readonly string[]): Promise<void> => {
    const { code, stderr } = await runJoryu(folder, ...command, '--detach', '--library', library)
    expect(code).toBeGreaterThan(0)
    expect(stderr).toContain(words)
  }
  await expectRefused('writes no file for --account', 'import', 'pictures', ...options, '--account', 'account.csv')
  await expectRefused('nowhere" does not exist', 'import', 'nowhere', ...options)
  await expectRefused('only a project is checked', 'check', 'pictures')
  await expectRefused('no project "gears"', 'check', ...options)
  expect((await runJoryu(folder, 'jobs', '--library', library)).stdout).toContain('There are no jobs')
}, LONG)

test('cancelled in its middle, an import keeps what it has, whole; another goes on from there', async () => {
  const made = await withImport()
  const { ended } = startJobs(made)
  const { id } = await jobIn(made.library, 'importing')
  await wishForJob(made.library, id, 'cancel')
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
  expect((await onlyJob(made.library)).state.status).toBe('cancelled')
  const kept = await contentIn(made)
  expect(kept.length).toBeGreaterThan(0)
  expect((await undisturbed(made)).slice(0, kept.length)).toEqual(kept)
}, LONG)

test('paused, an import waits until it is asked to go on, and ends as if it had not', async () => {
  const made = await withImport()
  const running = startJobs(made)
  const { id } = await jobIn(made.library, 'importing')
  await wishForJob(made.library, id, 'pause')
  await running.ended
  expect((await onlyJob(made.library)).state.status).toBe('paused')
  expect(await finish(made)).toMatchObject({ code: 0, stderr: '' })
  await expectWhole(made)
}, LONG)

test('killed at any moment, an import goes on to the same content', async () => {
  const made = await withImport()
  const stream = createStream(1)
  for (let kill = 0; kill < 3; kill += 1) {
    const { child, ended } = startJobs(made)
    await Promise.race([ended, jobIn(made.library, 'importing')])
    await setTimeout(300 * stream.uniform())
    child.kill('SIGKILL')
    await ended
  }
  expect(await finish(made)).toMatchObject({ code: 0, stderr: '' })
  await expectWhole(made)
}, LONG)

test.runIf(canMakeDisks)('a full disk interrupts an import, which goes on with room', async () => {
  const disk = smallDisk(32)
  const made = await withImport(disk.path)
  const running = startJoryu(made.folder, 'resume', '--library', made.library)
  await jobIn(made.library, 'importing')
  disk.fill()
  // Where its row has to wait for room, that is told.
  await Promise.race([running.said('interrupted'), running.said('disk is full')])
  await disk.empty()
  await running.ended
  expect((await onlyJob(made.library)).state).toMatchObject({
    status: 'interrupted', interruption: { kind: 'problem', problem: { code: 'disk-full' } },
  })
  expect(await finish(made)).toMatchObject({ code: 0, stderr: '' })
  await expectWhole(made)
}, LONG)

test('a check leaves its findings in the library, and where it is cancelled, none', async () => {
  const made = await withCheck()
  const { ended } = startJobs(made)
  const { id } = await jobIn(made.library, 'checking')
  await wishForJob(made.library, id, 'cancel')
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
  expect((await onlyJob(made.library)).state.status).toBe('cancelled')
  await withLibrary(made.library, async ({ reader }) => expect(lastCheck(reader, 1)).toBeUndefined())
  await queueInspect(made.library, { projectName: 'gears' }, { title: 'gears', hours: 'any' })
  expect(await finish(made)).toMatchObject({ code: 0, stderr: '' })
  const [, done] = await jobsOf(made.library)
  const found = await withLibrary(made.library, async ({ reader }) => requireLastCheck(reader, 'gears'))
  expect(found).toMatchObject({ looked: 300 })
  expect(done).toMatchObject({
    state: { status: 'succeeded' },
    result: { project: 'gears', looked: 300, open: found.open.map(({ finding }) => finding.code), decided: [] },
  })
}, LONG)
