import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createStream } from '../../shared/stream.ts'
import { withLibrary } from '../../main/services/library.ts'
import { keepFinished, noteFinished } from '../../main/services/jobs/finished.ts'
import { jobFolder } from '../../main/services/jobs/jobFolders.ts'
import { wishForAllToGoOn } from '../../main/services/jobs/jobs.ts'
import { runJobs } from '../../main/services/jobs/runJobs.ts'
import { packsOf, type ListedPack } from '../../main/services/packNotes.ts'
import { LONG, runJoryu, startJoryu } from '../support/runJoryu.ts'
import { frozenPlace, leftOver, queueTinySnapshotStudy, type FrozenPlace } from '../support/snapshotJobs.ts'
import { onlyJob } from '../support/studyJobs.ts'
import { workLeft } from '../support/workLeft.ts'

const tinyOptions = [
  '--budget', '600', '--experts', '1', '--epochs', '1', '--iterations', '2', '--eval-steps', '2', '--executor', 'onnx',
] as const

/** Runs all jobs in this process. */
function runHere(library: string): Promise<boolean> {
  return runJobs(library, { publish: () => {}, signal: new AbortController().signal, lowPriority: false })
}

function packsIn(library: string): Promise<readonly ListedPack[]> {
  return withLibrary(library, async ({ reader }) => packsOf(reader, 'gears'))
}

/** The pack that the command makes, without any job. */
async function packOfCommand({ folder, library }: FrozenPlace): Promise<Uint8Array> {
  const out = join(folder, 'command.joryu')
  const command = ['distill', '--project', 'gears', '--library', library, '--out', out, ...tinyOptions]
  expect(await runJoryu(folder, ...command)).toMatchObject({ code: 0, stderr: '' })
  return readFile(out)
}

test('a program that holds the library runs a job on a snapshot, to the pack that the command makes', async () => {
  const place = await frozenPlace(20)
  await queueTinySnapshotStudy(place, 'job.joryu')
  await withLibrary(place.library, async () => {
    expect(await runHere(place.library)).toBe(true)
    const [pack, { state, result, id }] = [join(place.folder, 'job.joryu'), await onlyJob(place.library)]
    expect(state.status).toBe('succeeded')
    expect(result).toMatchObject({ packPath: pack, reportPath: `${pack}.html` })
    expect(result).not.toHaveProperty('notNoted')
    expect(await packsIn(place.library)).toMatchObject([{ path: pack, snapshot: 1, runs: [{ snapshot: 1 }] }])
    expect(workLeft(place.library, id)).toEqual([])
  })
  expect(await readFile(join(place.folder, 'job.joryu'))).toEqual(await packOfCommand(place))
}, LONG)

test('what a process left is noted once, when its program was killed before or after that', async () => {
  const place = await frozenPlace(4)
  const { id } = await queueTinySnapshotStudy(place, 'job.joryu')
  const left = leftOver(place.library)
  await keepFinished(jobFolder(place.library, id), left)
  await noteFinished(left)
  await runHere(place.library)
  expect(await onlyJob(place.library)).toMatchObject({ state: { status: 'succeeded' }, result: left.result })
  expect(await packsIn(place.library)).toMatchObject([{ path: '/gears.joryu', runs: [{ verdict: 'fair' }] }])
  // Nothing was worked for again.
  expect(existsSync(join(place.folder, 'job.joryu'))).toBe(false)
}, LONG)

test('killed at any moment, a program that runs a job on a snapshot ends with one pack, noted once', async () => {
  const place = await frozenPlace(20)
  await queueTinySnapshotStudy(place, 'job.joryu')
  const stream = createStream(1)
  for (let kill = 0; kill < 3; kill += 1) {
    await wishForAllToGoOn(place.library)
    const { child, ended } = startJoryu(place.folder, 'jobs', 'run', '--library', place.library)
    await Promise.race([ended, setTimeout(300 + 3000 * stream.uniform())])
    child.kill('SIGKILL')
    await ended
  }
  await wishForAllToGoOn(place.library)
  await runHere(place.library)
  expect((await onlyJob(place.library)).state.status).toBe('succeeded')
  expect(await packsIn(place.library)).toMatchObject([{ runs: [{ snapshot: 1 }] }])
  expect(await readFile(join(place.folder, 'job.joryu'))).toEqual(await packOfCommand(place))
}, LONG)
