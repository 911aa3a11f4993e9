import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPictures } from '../../../main/images/layout.ts'
import { idxFiles } from '../../support/idxData.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

describe('IDX files', () => {
  test('are found by their folder, or by one of them', async () => {
    const folder = await temporaryFolder({ ...idxFiles(16), 'LICENSE.txt': '' })
    const pairOf = (split: string): unknown => ({
      images: join(folder, `${split}-images-idx3-ubyte.gz`),
      labels: join(folder, `${split}-labels-idx1-ubyte.gz`),
    })
    const expected = { layout: 'idx', training: pairOf('train'), test: pairOf('t10k') }
    expect(await findPictures(folder)).toMatchObject(expected)
    expect(await findPictures(join(folder, 'train-labels-idx1-ubyte.gz'))).toMatchObject(expected)
  })

  test('are in no other layout', async () => {
    const path = join(await temporaryFolder(idxFiles(16)), 'train-labels-idx1-ubyte.gz')
    expect(await findPictures(path, { name: 'idx' })).toMatchObject({ layout: 'idx' })
    expect(await problemOf(() => findPictures(path, { name: 'csv' }))).toEqual({
      code: 'layout-unfit', path, layout: 'csv', possible: 'idx',
    })
  })

  test('are found by the names that others gave them', async () => {
    const folder = await temporaryFolder({
      'emnist-TEST-images.idx3-ubyte': '', 'emnist-TEST-labels.idx1-ubyte': '',
      'emnist-train-images.idx3-ubyte': '', 'emnist-train-labels.idx1-ubyte': '',
    })
    const found = await findPictures(folder)
    expect(found.layout === 'idx' && [found.training.images, found.test?.labels].map((path = '') => basename(path)))
      .toEqual(['emnist-train-images.idx3-ubyte', 'emnist-TEST-labels.idx1-ubyte'])
  })

  test('are taken unpacked where they are there twice', async () => {
    const folder = await temporaryFolder({ ...idxFiles(16), 'train-images-idx3-ubyte': '' })
    const found = await findPictures(folder)
    expect(found.layout === 'idx' && basename(found.training.images)).toBe('train-images-idx3-ubyte')
  })

  test('of one set are picked among several', async () => {
    const names = ['images-idx3-ubyte', 'labels-idx1-ubyte']
    const files = ['letters', 'digits'].flatMap((set) => names.map((name) => [`${set}-train-${name}`, ''] as const))
    const folder = await temporaryFolder(Object.fromEntries(files))
    expect(await problemOf(() => findPictures(folder))).toEqual({ code: 'idx-several-sets', path: folder })
    const found = await findPictures(join(folder, 'digits-train-images-idx3-ubyte'))
    expect(found.layout === 'idx' && basename(found.training.labels)).toBe('digits-train-labels-idx1-ubyte')
  })

  test.each([
    [['train-images-idx3-ubyte'], 'train-labels-idx1-ubyte'],
    [['train-labels-idx1-ubyte.gz'], 'train-images-idx3-ubyte.gz'],
    [['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'], 'train-images-idx3-ubyte'],
    [['TEST-labels.idx1-ubyte', 'train-images.idx3-ubyte', 'train-labels.idx1-ubyte'], 'TEST-images.idx3-ubyte'],
  ])('%j lack %s', async (names, missing) => {
    const folder = await temporaryFolder(Object.fromEntries(names.map((name) => [name, ''])))
    expect(await problemOf(() => findPictures(folder))).toEqual({ code: 'idx-incomplete', path: folder, missing })
  })
})
