import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isUnchanged, type ChangedPicture } from '../../../shared/domain/snapshotDiff.ts'
import { diffSnapshots } from '../../../main/services/snapshotDiff.ts'
import { takeSnapshot } from '../../../main/services/snapshots.ts'
import { importGears, writeInside } from '../../support/importing.ts'
import { temporaryLibrary } from '../../support/libraryDatabase.ts'
import { plainPng } from '../../support/pictureFiles.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** Eight pictures, those of a class one gray apart. */
async function splitFolders(): Promise<string> {
  const folder = await temporaryFolder()
  for (const [at, path] of ['train/ok', 'train/ng', 'test/ok', 'test/ng'].entries()) {
    for (const number of [1, 2]) await writeInside(folder, `${path}/${number}.png`, await plainPng(40 * at + number))
  }
  return folder
}

const told = ({ path, className, split, before }: ChangedPicture): string =>
  `${path}: ${before.className} ${before.split} -> ${className} ${split}`

test('what came, went, and changed its class or its split, by what the pictures are', async () => {
  const library = await temporaryLibrary()
  const source = await splitFolders()
  await importGears(library, source)
  takeSnapshot(library.writer, 'gears')
  await rm(join(source, 'train/ok/1.png'))
  await writeInside(source, 'train/ok/3.png', await plainPng(250))
  await rename(join(source, 'train/ng/1.png'), join(source, 'train/ok/moved.png'))
  await rename(join(source, 'test/ok/2.png'), join(source, 'train/ok/2b.png'))
  await rename(join(source, 'test/ng/2.png'), join(source, 'train/ok/both.png'))
  await rename(join(source, 'train/ng/2.png'), join(source, 'train/ng/same.png'))
  await importGears(library, source)
  const diff = diffSnapshots(library.reader, { project: 'gears', from: 1 })
  expect(diff).toMatchObject({ from: 1, to: null })
  expect(diff.added).toEqual([{ source, path: 'train/ok/3.png', className: 'ok', split: 'training' }])
  expect(diff.removed).toEqual([{ source, path: 'train/ok/1.png', className: 'ok', split: 'training' }])
  expect(diff.classChanged.map(told).sort()).toEqual([
    'train/ok/both.png: ng test -> ok training', 'train/ok/moved.png: ng training -> ok training',
  ])
  expect(diff.splitChanged.map(told).sort()).toEqual([
    'train/ok/2b.png: ok test -> ok training', 'train/ok/both.png: ng test -> ok training',
  ])
  expect(diff.classes).toEqual([{ className: 'ng', before: 4, after: 2 }, { className: 'ok', before: 4, after: 6 }])
  takeSnapshot(library.writer, 'gears')
  expect(diffSnapshots(library.reader, { project: 'gears', from: 1, to: 2 })).toEqual({ ...diff, to: 2 })
  expect(isUnchanged(diffSnapshots(library.reader, { project: 'gears', from: 2 }))).toBe(true)
})

test('a snapshot that is not there is told, with the newest that is', async () => {
  const library = await temporaryLibrary()
  await importGears(library, await splitFolders())
  const diff = (from: number) => () => diffSnapshots(library.reader, { project: 'gears', from })
  expect(await problemOf(diff(1))).toEqual({ code: 'snapshot-missing', project: 'gears' })
  takeSnapshot(library.writer, 'gears')
  expect(await problemOf(diff(2))).toEqual({ code: 'snapshot-unknown', project: 'gears', number: 2, newest: 1 })
})
