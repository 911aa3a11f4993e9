import { readdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cancelled } from '../../../../shared/domain/signal.ts'
import { listAudit } from '../../../../main/library/repositories/audit.ts'
import { listClasses } from '../../../../main/library/repositories/classes.ts'
import { findProject } from '../../../../main/library/repositories/projects.ts'
import type { ImportAccount } from '../../../../main/services/importing/account.ts'
import { listProjects } from '../../../../main/services/projects.ts'
import type { JobEvent } from '../../../../main/services/work.ts'
import { contentOf, importGears, writeInside } from '../../../support/importing.ts'
import { temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { cutOffFile, plainPng } from '../../../support/pictureFiles.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../../support/tinyPictures.ts'

/** Two good parts and two with scratches, in gray and of 20 pixels a side. */
async function gearFolder(): Promise<string> {
  return temporaryFolder({
    'OK/1.png': await plainPng(10), 'OK/2.png': await plainPng(20),
    '傷/1.png': await plainPng(30), '傷/2.png': await plainPng(40),
  })
}

const countsOf = ({ found, imported, duplicates, skipped }: ImportAccount): readonly number[] => [
  found, imported, duplicates, skipped,
]
const newsOf = ({ news }: ImportAccount): readonly number[] => [news.new, news.changed, news.unchanged, news.gone]

test('found = imported + duplicates + skipped, with what became of each; the originals are as they were', async () => {
  const library = await temporaryLibrary()
  const folder = await gearFolder()
  await writeInside(folder, 'OK/3.png', await plainPng(10))
  await writeInside(folder, '傷/cut.png', await cutOffFile('png'))
  await writeInside(folder, '傷/empty.png', '')
  const before = await stat(join(folder, 'OK/1.png'))
  const account = await importGears(library, folder)
  expect(countsOf(account)).toEqual([7, 4, 1, 2])
  expect(account.files).toMatchObject([
    { path: 'OK/1.png', className: 'OK', split: 'training', outcome: 'imported' },
    { path: 'OK/2.png', outcome: 'imported' },
    { path: 'OK/3.png', outcome: 'duplicate', duplicateOf: { sourcePath: folder, path: 'OK/1.png' } },
    { path: '傷/1.png', className: '傷', outcome: 'imported' },
    { path: '傷/2.png', outcome: 'imported' },
    { path: '傷/cut.png', outcome: 'skipped', reason: 'damaged' },
    { path: '傷/empty.png', outcome: 'skipped', reason: 'empty' },
  ])
  const project = findProject(library.reader, 'gears')
  expect(project?.shape).toEqual({ size: 20, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } })
  expect(listClasses(library.reader, 1)).toMatchObject([{ name: 'OK', role: 'ok' }, { name: '傷', role: 'ng' }])
  expect((await stat(join(folder, 'OK/1.png'))).mtimeMs).toBe(before.mtimeMs)
  expect((await readdir(join(folder, '傷'))).length).toBe(4)
})

test('a second import finds what is new, changed and gone, and reads nothing that is known', async () => {
  const library = await temporaryLibrary()
  const folder = await gearFolder()
  await utimes(join(folder, 'OK/1.png'), 1000, 1000)
  expect(newsOf(await importGears(library, folder))).toEqual([4, 0, 0, 0])
  // The same size and time, and not a picture any more: had it been read, it would be skipped.
  const { size } = await stat(join(folder, 'OK/1.png'))
  await writeInside(folder, 'OK/1.png', 'x'.repeat(size))
  await utimes(join(folder, 'OK/1.png'), 1000, 1000)
  await writeInside(folder, 'OK/2.png', await plainPng(21))
  await rm(join(folder, '傷/1.png'))
  await writeInside(folder, '傷/3.png', await plainPng(50))
  const account = await importGears(library, folder)
  expect({ counts: countsOf(account), news: newsOf(account) }).toEqual({ counts: [4, 4, 0, 0], news: [1, 1, 2, 1] })
  expect(account.files.filter(({ outcome }) => outcome === 'gone').map(({ path }) => path)).toEqual(['傷/1.png'])
  await rm(join(folder, 'OK/1.png'))
  await writeInside(folder, '傷/1.png', await plainPng(30))
  expect(newsOf(await importGears(library, folder))).toEqual([1, 0, 3, 1])
  expect(listAudit(library.reader, 1).map(({ action }) => action)).toEqual([
    'project-created', 'pictures-imported', 'pictures-imported', 'pictures-imported',
  ])
})

test('a file that only got another time is as before; one that moved to another class is not', async () => {
  const library = await temporaryLibrary()
  const folder = await gearFolder()
  await importGears(library, folder)
  await utimes(join(folder, 'OK/1.png'), 1, 1)
  await rename(join(folder, 'OK/2.png'), join(folder, '傷/4.png'))
  const account = await importGears(library, folder)
  expect({ counts: countsOf(account), news: newsOf(account) }).toEqual({ counts: [4, 4, 0, 0], news: [1, 0, 3, 1] })
})

test('a duplicate counts when the file that counted for it goes, in another folder of the project too', async () => {
  const library = await temporaryLibrary()
  const folder = await gearFolder()
  const other = await gearFolder()
  await importGears(library, folder)
  const account = await importGears(library, other)
  expect(countsOf(account)).toEqual([4, 0, 4, 0])
  expect(account.files[0]?.duplicateOf).toEqual({ sourcePath: folder, path: 'OK/1.png' })
  await rm(join(folder, 'OK/1.png'))
  await importGears(library, folder)
  expect(countsOf(await importGears(library, other))).toEqual([4, 1, 3, 0])
  expect(listProjects(library.reader)).toMatchObject([{ name: 'gears', classes: 2, pictures: 4 }])
})

test('of a picture for training and for the test, the one for training counts', async () => {
  const library = await temporaryLibrary()
  const folder = await temporaryFolder({
    'test/OK/1.png': await plainPng(10), 'test/NG/1.png': await plainPng(20),
    'train/OK/1.png': await plainPng(10), 'train/NG/1.png': await plainPng(30),
  })
  const { files } = await importGears(library, folder)
  expect(files.map(({ path, split, outcome }) => `${path} ${split} ${outcome}`).sort()).toEqual([
    'test/NG/1.png test imported', 'test/OK/1.png test duplicate',
    'train/NG/1.png training imported', 'train/OK/1.png training imported',
  ])
})

test.skipIf(process.platform === 'win32')('a file that could not be read is tried again the next time', async () => {
  const library = await temporaryLibrary()
  const folder = await gearFolder()
  const away = join(await temporaryFolder(), 'away.png')
  await symlink(away, join(folder, 'OK/3.png'))
  expect(await importGears(library, folder)).toMatchObject({ found: 5, imported: 4, skipped: 1 })
  await writeFile(away, await plainPng(50))
  expect(await importGears(library, folder)).toMatchObject({ imported: 5, skipped: 0, news: { changed: 1 } })
})

test('a cancelled import keeps whole batches, and goes on from there to the same content', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 100)
  const [whole, halved] = [await temporaryLibrary(), await temporaryLibrary()]
  await importGears(whole, folder)
  const controller = new AbortController()
  const told: JobEvent[] = []
  const tell = (event: JobEvent): void => {
    told.push(event)
    controller.abort()
  }
  await expect(importGears(halved, folder, { tell, signal: controller.signal })).rejects.toThrow(Cancelled)
  expect(told).toEqual([{ kind: 'progress', phase: 'importing', done: 128, total: 200 }])
  expect(newsOf(await importGears(halved, folder))).toEqual([72, 0, 128, 0])
  expect(await contentOf(halved, folder)).toEqual(await contentOf(whole, folder))
})

test('a name that is none, and a folder that is none, leave no project behind', async () => {
  const library = await temporaryLibrary()
  const missing = join(await temporaryFolder(), 'missing')
  expect(await problemOf(() => importGears(library, missing))).toEqual({ code: 'folder-missing', path: missing })
  expect(listProjects(library.reader)).toEqual([])
})
