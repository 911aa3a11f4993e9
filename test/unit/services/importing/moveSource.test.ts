import { rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listAudit } from '../../../../main/library/repositories/audit.ts'
import type { Library } from '../../../../main/library/open.ts'
import { lostSources } from '../../../../main/services/importing/lostSources.ts'
import { moveSource, type MovedSource } from '../../../../main/services/importing/moveSource.ts'
import { importGears, writeInside } from '../../../support/importing.ts'
import { temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { plainPng } from '../../../support/pictureFiles.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

/** A place with the folder "gears", which was imported. */
async function importedGears(): Promise<{ readonly library: Library; readonly place: string }> {
  const library = await temporaryLibrary()
  const place = await temporaryFolder({
    'gears/OK/1.png': await plainPng(10), 'gears/OK/2.png': await plainPng(20),
    'gears/傷/1.png': await plainPng(30), 'gears/傷/2.png': 'no picture',
  })
  await importGears(library, join(place, 'gears'))
  return { library, place }
}

const work = { tell: () => {}, signal: new AbortController().signal }

const move = (library: Library, from: string, to: string): Promise<MovedSource> =>
  moveSource(library, { projectName: 'gears', from, to }, work)

test('a folder that moved is linked again, and nothing of it is new', async () => {
  const { library, place } = await importedGears()
  const [from, to] = [join(place, 'gears'), join(place, 'cogs')]
  expect(await lostSources(library.reader, 'gears')).toEqual([])
  await rename(from, to)
  expect(await lostSources(library.reader, 'gears')).toEqual([from])
  expect(await problemOf(() => importGears(library, to))).toEqual({ code: 'source-moved', from, to, project: 'gears' })
  expect(await move(library, from, to)).toEqual({
    project: 'gears', from, to, known: 4, same: 4, different: [], missing: [], read: 4,
  })
  expect(await lostSources(library.reader, 'gears')).toEqual([])
  expect((await importGears(library, to)).news).toEqual({ new: 0, changed: 0, unchanged: 4, gone: 0 })
  expect(listAudit(library.reader, 1).map(({ action }) => action)).toEqual([
    'project-created', 'pictures-imported', 'source-moved', 'pictures-imported',
  ])
})

test('what differs and what is missing is told, by content too, and the next import finds it', async () => {
  const { library, place } = await importedGears()
  const [from, to] = [join(place, 'gears'), join(place, 'cogs')]
  await rename(from, to)
  await rm(join(to, 'OK/1.png'))
  // Of the same size.
  await writeInside(to, '傷/2.png', 'np picture')
  expect(await move(library, from, to)).toMatchObject({ same: 2, different: ['傷/2.png'], missing: ['OK/1.png'] })
  await utimes(join(to, 'OK/2.png'), 1, 1)
  expect((await importGears(library, to)).news).toEqual({ new: 0, changed: 1, unchanged: 2, gone: 1 })
})

test('another set, an unknown place and one that is imported already are refused, and nothing changes', async () => {
  const { library, place } = await importedGears()
  const from = join(place, 'gears')
  const other = await temporaryFolder({ 'OK/1.png': 'x', '傷/1.png': 'y', '傷/3.png': 'z' })
  expect(await problemOf(() => move(library, from, other))).toEqual({
    code: 'source-differs', from, to: other, known: 4, same: 0,
  })
  expect(await problemOf(() => move(library, other, from))).toEqual({
    code: 'source-unknown', path: other, project: 'gears', known: [from],
  })
  const taken = { code: 'source-taken', path: from, project: 'gears' }
  expect(await problemOf(() => move(library, from, from))).toEqual(taken)
  expect((await importGears(library, from)).news).toMatchObject({ new: 0, unchanged: 4 })
})

test('a copy is imported beside a source that is still there, or that is gone and was another', async () => {
  const { library, place } = await importedGears()
  const copy = await temporaryFolder({ 'OK/1.png': await plainPng(10), '傷/1.png': await plainPng(40) })
  await rm(join(place, 'gears'), { recursive: true })
  expect(await importGears(library, copy)).toMatchObject({ imported: 1, duplicates: 1 })
})
