import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPictures } from '../../../main/images/layout.ts'
import { loadPictures } from '../../../main/images/load.ts'
import { findNames } from '../../support/foundPictures.ts'
import { grayClasses } from '../../support/grayClasses.ts'
import { problemOf } from '../../support/problemOf.ts'
import { shiftJis } from '../../support/shiftJis.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { zipOfFiles } from '../../support/zipFiles.ts'

const options = { size: 16, channels: 'auto', seed: 1, signal: { aborted: false } } as const

async function zipIn(folder: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const path = join(folder, 'parts.zip')
  await writeFile(path, zipOfFiles(files))
  return path
}

describe('a ZIP file', () => {
  test('gives the same pictures as the folder that was packed, with the folder itself or without', async () => {
    const files = await grayClasses({ 'train/ガ': 3, 'train/良品': 3, 'test/ガ': 1, 'test/良品': 1 })
    const folder = await temporaryFolder(files)
    const wrapped = Object.fromEntries(Object.entries(files).map(([path, file]) => [`検査データ/${path}`, file]))
    const unpacked = await loadPictures(folder, options)
    for (const packed of [files, wrapped]) {
      const { training, test: given, originalBytes } = await loadPictures(await zipIn(folder, packed), options)
      expect([training, given, originalBytes]).toEqual([unpacked.training, unpacked.test, unpacked.originalBytes])
    }
  })

  test('names the files in it that cannot be used, as one would find them', async () => {
    const folder = await temporaryFolder()
    const path = await zipIn(folder, { ...(await grayClasses({ a: 3, b: 3 })), 'a/x.png': '', 'b/y.png': 'text' })
    expect((await loadPictures(path, options)).skipped).toEqual([
      { path: join(path, 'a', 'x.png'), reason: 'empty' }, { path: join(path, 'b', 'y.png'), reason: 'not-a-picture' },
    ])
  })

  test('of one class is one class, not what its pictures are called', async () => {
    const path = await zipIn(await temporaryFolder(), { 'good/day 1/1.png': '', 'good/day 2/2.png': '' })
    expect(await problemOf(() => findPictures(path))).toEqual({ code: 'one-class', className: 'good' })
  })

  test('without pictures is empty', async () => {
    const path = await zipIn(await temporaryFolder(), {})
    expect(await problemOf(() => findPictures(path))).toEqual({ code: 'folder-empty', path })
  })
})

describe('the layout', () => {
  test('is that of a list in Shift_JIS', async () => {
    const folder = await temporaryFolder({
      '一覧.csv': shiftJis('画像,判定,用途\r\n画像\\①ｶﾞ.png,良品,学習\r\n画像\\髙.png,不良,学習\r\n'),
      '画像/①ｶﾞ.png': '', '画像/髙.png': '', '画像/余り.png': '',
    })
    expect(await findNames(folder)).toEqual({
      layout: 'csv', classes: ['不良', '良品'], training: ['不良: 画像/髙.png', '良品: 画像/①ｶﾞ.png'], test: undefined,
    })
    const found = await findPictures(folder)
    expect(found.choice).toMatchObject({ leftOut: { 'not-listed': 1 }, merges: [], others: [] })
  })

  test('is that of MVTec AD, with a new split', async () => {
    const folder = await temporaryFolder({
      'train/good/1.png': '', 'test/good/2.png': '', 'test/dent/1.png': '', 'ground_truth/dent/1_mask.png': '',
    })
    expect(await findNames(folder)).toEqual({
      layout: 'mvtec', classes: ['dent', 'good'],
      training: ['dent: test/dent/1.png', 'good: test/good/2.png', 'good: train/good/1.png'], test: undefined,
    })
  })

  test('is the one that is asked for, and others that fit are told', async () => {
    const files = { 'a/OK_1.png': '', 'a/NG_1.png': '', 'b/OK_2.png': '', 'b/NG_2.png': '' }
    const folder = await temporaryFolder(files)
    expect((await findNames(folder)).classes).toEqual(['a', 'b'])
    expect((await findPictures(folder)).choice.others).toEqual(['file-name:_1'])
    for (const wanted of ['file-name', 'file-name:_1']) {
      expect(await findNames(folder, wanted)).toMatchObject({ layout: 'file-name', classes: ['NG', 'OK'] })
    }
  })

  test('that does not fit is refused with those that do', async () => {
    const path = await temporaryFolder({ 'a/1.png': '', 'b/1.png': '' })
    expect(await problemOf(() => findPictures(path, { name: 'csv' }))).toEqual({
      code: 'layout-unfit', path, layout: 'csv', possible: 'class-folders (a: 1, b: 1)',
    })
  })

  test('is asked for where names allow a guess only', async () => {
    const path = await temporaryFolder({ 'x_1.png': '', 'x_2.png': '', 'y_1.png': '', 'y_2.png': '' })
    expect(await problemOf(() => findPictures(path))).toEqual({
      code: 'layout-unsure', path, possible: 'file-name:_1 (x: 2, y: 2)',
    })
    expect((await findNames(path, 'file-name:_1')).classes).toEqual(['x', 'y'])
  })
})
