import { describe, expect, test } from 'vitest'
import { findPictures } from '../../../main/images/layout.ts'
import { findNames } from '../../support/foundPictures.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

describe('class folders', () => {
  test('are classes in the order of their names, whatever lies inside them', async () => {
    const folder = await temporaryFolder({
      'ok/2.png': '', 'ok/1.png': '', 'ng/day 1/a.bmp': '', 'ng/day 2/deep/b.jpg': '',
    })
    expect(await findNames(folder)).toEqual({
      layout: 'class-folders',
      classes: ['ng', 'ok'],
      training: ['ng: ng/day 1/a.bmp', 'ng: ng/day 2/deep/b.jpg', 'ok: ok/1.png', 'ok: ok/2.png'],
      test: undefined,
    })
  })

  test('may hold what systems and people leave beside pictures', async () => {
    const folder = await temporaryFolder({
      'a/1.png': '', 'b/1.png': '', 'a/.hidden.png': '', 'a/Thumbs.db': '', 'a/desktop.ini': '', 'a/.DS_Store': '',
      'a/LICENSE.txt': '', 'a/labels.csv': '', 'a/@eaDir/1.png': '', '__MACOSX/a/1.png': '', '.git/config': '',
      'docs/README.md': '', 'LICENSE.txt': '',
    })
    expect((await findNames(folder)).training).toEqual(['a: a/1.png', 'b: b/1.png'])
  })

  test('keep files of unknown names, because names lie', async () => {
    const folder = await temporaryFolder({ 'a/0001': '', 'a/x.dat': '', 'b/1.png': '' })
    expect((await findNames(folder)).training).toEqual(['a: a/0001', 'a: a/x.dat', 'b: b/1.png'])
  })

  test('may have Japanese names, composed or not', async () => {
    const folder = await temporaryFolder({
      [`train/${'ガ'.normalize('NFD')}/1.png`]: '', 'train/良品/1.png': '', 'test/ガ/1.png': '', 'test/良品/1.png': '',
    })
    expect((await findNames(folder)).classes).toEqual(['ガ', '良品'])
  })
})

describe('split folders', () => {
  test('are found in any case, and validation pictures join the training pictures', async () => {
    const folder = await temporaryFolder({
      'Train/a/1.png': '', 'Train/b/1.png': '', 'Valid/a/2.png': '', 'TEST/a/3.png': '', 'TEST/b/3.png': '',
    })
    expect(await findNames(folder)).toEqual({
      layout: 'split-folders',
      classes: ['a', 'b'],
      training: ['a: Train/a/1.png', 'a: Valid/a/2.png', 'b: Train/b/1.png'],
      test: ['a: TEST/a/3.png', 'b: TEST/b/3.png'],
    })
  })

  test('need no test folder, and an empty one is none', async () => {
    const folder = await temporaryFolder({ 'train/a/1.png': '', 'train/b/1.png': '', 'test/note.txt': '' })
    expect((await findNames(folder)).test).toBeUndefined()
  })

  test.each([
    ['test', { 'test/a/1.png': '' }, 'b'],
    ['training', { 'test/a/1.png': '', 'test/b/1.png': '', 'test/c/1.png': '' }, 'c'],
  ])('fail when %s lacks a class', async (_, testFiles, className) => {
    const folder = await temporaryFolder({ 'train/a/1.png': '', 'train/b/1.png': '', ...testFiles })
    expect(await problemOf(() => findPictures(folder))).toEqual({ code: 'split-classes-differ', className })
  })
})
