import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPictures } from '../../../main/images/layout.ts'
import { asOrdinaryUser } from '../../support/ordinaryUser.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

describe('a folder is no picture set when it is', () => {
  test.each([
    ['empty', {}, { code: 'folder-empty' }],
    ['of papers only', { 'README.md': '', 'a/notes.txt': '' }, { code: 'folder-empty' }],
    ['of empty splits', { 'train/note.txt': '', 'test/a/1.png': '' }, { code: 'folder-empty' }],
    ['of pictures without classes', { '1.png': '', '2.png': '' }, { code: 'layout-unknown' }],
    ['of test pictures alone', { 'test/a/1.png': '', 'test/b/1.png': '' }, { code: 'layout-unknown' }],
    ['of one class', { 'good/1.png': '', 'good/2.png': '' }, { code: 'one-class', className: 'good' }],
    [
      'of one training class',
      { 'train/dent/1.png': '', 'test/dent/1.png': '', 'test/bad/1.png': '' },
      { code: 'one-class', className: 'dent' },
    ],
  ])('%s', async (_, files, problem) => {
    const folder = await temporaryFolder(files)
    expect(await problemOf(() => findPictures(folder))).toMatchObject(problem)
  })

  test('missing', async () => {
    const path = join(await temporaryFolder(), 'nowhere')
    expect(await problemOf(() => findPictures(path))).toEqual({ code: 'folder-missing', path })
  })

  test('a file that is not IDX', async () => {
    const path = join(await temporaryFolder({ 'list.csv': '' }), 'list.csv')
    expect(await problemOf(() => findPictures(path))).toEqual({ code: 'layout-unknown', path })
  })

  test('of more classes than labels can name', async () => {
    const files = Array.from({ length: 257 }, (_, index) => [`class ${index}/1.png`, ''] as const)
    const folder = await temporaryFolder(Object.fromEntries(files))
    expect(await problemOf(() => findPictures(folder))).toEqual({ code: 'too-many-classes', count: 257, most: 256 })
  })

  test.skipIf(process.platform === 'win32')('of classes that no pack can name (Windows has none)', async () => {
    const folder = await temporaryFolder({ 'a\x1b/1.png': '', 'b/1.png': '' })
    expect(await problemOf(() => findPictures(folder))).toEqual({ code: 'class-name-invalid', className: 'a\x1b' })
  })

  test.skipIf(process.platform === 'win32')('not to be read (not on Windows, which has other rights)', async () => {
    const folder = await temporaryFolder({ 'b/1.png': '' })
    await chmod(folder, 0o755)
    await mkdir(join(folder, 'a'), { mode: 0o000 })
    const problem = await asOrdinaryUser(() => problemOf(() => findPictures(folder)))
    expect(problem).toEqual({ code: 'folder-unreadable', path: join(folder, 'a') })
  })
})
