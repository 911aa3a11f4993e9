import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSampleSet } from '../../../main/services/sampleSet.ts'
import type { JobEvent } from '../../../main/services/work.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

function workThatEndsAt(picture: number): {
  readonly work: Parameters<typeof makeSampleSet>[2]
  readonly events: JobEvent[]
} {
  const controller = new AbortController()
  const events: JobEvent[] = []
  const tell = (event: JobEvent): void => {
    events.push(event)
    if (events.length === picture) controller.abort()
  }
  return { work: { tell, signal: controller.signal, now: () => 0 }, events }
}

test('a set that is complete is left alone', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, '.sample-set'), 'edition 2, seed 7\n')
  const { work, events } = workThatEndsAt(1)
  await makeSampleSet(folder, 7, work)
  expect({ files: await readdir(folder), events }).toEqual({ files: ['.sample-set'], events: [] })
})

test('a set of another seed is drawn anew, and stays while the new one is not complete', async () => {
  const folder = join(await temporaryFolder(), 'pictures')
  await mkdir(folder)
  await writeFile(join(folder, '.sample-set'), 'edition 2, seed 7\n')
  const { work } = workThatEndsAt(5)
  await expect(makeSampleSet(folder, 8, work)).rejects.toThrow(Cancelled)
  expect(await readFile(join(folder, '.sample-set'), 'utf8')).toBe('edition 2, seed 7\n')
  expect(await readdir(join(folder, '..'))).toEqual(['pictures'])
})

test('pictures that are no sample set are never replaced', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'mine.png'), 'precious')
  const { work, events } = workThatEndsAt(1)
  expect(await problemOf(() => makeSampleSet(folder, 1, work))).toEqual({ code: 'write-denied', path: folder })
  expect({ files: await readdir(folder), events }).toEqual({ files: ['mine.png'], events: [] })
})

test('a file in its place is never replaced', async () => {
  const folder = join(await temporaryFolder({ pictures: 'precious' }), 'pictures')
  const { work, events } = workThatEndsAt(1)
  expect(await problemOf(() => makeSampleSet(folder, 1, work))).toEqual({ code: 'write-denied', path: folder })
  expect({ file: await readFile(folder, 'utf8'), events }).toEqual({ file: 'precious', events: [] })
})

test('a file in place of a folder around it is told', async () => {
  const folder = join(await temporaryFolder({ demo: '' }), 'demo', 'pictures')
  const problem = await problemOf(() => makeSampleSet(folder, 1, workThatEndsAt(1).work))
  expect(problem).toEqual({ code: 'write-denied', path: folder })
})

test('the folder around it is made', async () => {
  const around = join(await temporaryFolder(), 'demo')
  await expect(makeSampleSet(join(around, 'pictures'), 1, workThatEndsAt(1).work)).rejects.toThrow(Cancelled)
  expect(await readdir(around)).toEqual([])
})

// A folder in which not even the superuser, whom rights do not bind, can make a folder.
test.runIf(process.platform === 'linux')('a place that may not be written is told', async () => {
  const folder = '/sys/joryu/pictures'
  const problem = await problemOf(() => makeSampleSet(folder, 1, workThatEndsAt(1).work))
  expect(problem).toEqual({ code: 'write-denied', path: folder })
})
