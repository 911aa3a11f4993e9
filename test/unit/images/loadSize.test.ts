import { describe, expect, test } from 'vitest'
import { loadPictures } from '../../../main/images/load.ts'
import type { LoadOptions } from '../../../main/images/loadedPictures.ts'
import { colorFile, plainPng } from '../../support/pictureFiles.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const options: LoadOptions = { size: { most: 128 }, channels: 1, seed: 1, signal: { aborted: false } }

describe('the size', () => {
  test('is the median of the shorter sides unless it is given', async () => {
    const small = await plainPng(1, 20)
    const large = await plainPng(2, 100)
    const wide = await colorFile('png', [9, 9, 9], 90, 40)
    const folder = await temporaryFolder({
      'a/1.png': small, 'a/2.png': small, 'a/3.png': small, 'b/1.png': wide, 'b/2.png': large, 'b/3.png': large,
      'b/4.png': large,
    })
    expect((await loadPictures(folder, options)).size).toBe(40)
    expect((await loadPictures(folder, { ...options, size: 24 })).size).toBe(24)
  })

  test.each([
    [300, 128, 128],
    [300, 500, 128],
    [300, 32, 32],
    [20, 32, 20],
    [6, 32, 16],
  ])('of pictures of %d pixels, of which %d are wanted at most, is %d', async (side, most, size) => {
    const file = await plainPng(7, side)
    const names = ['a/1.png', 'a/2.png', 'a/3.png', 'b/1.png', 'b/2.png', 'b/3.png']
    const folder = await temporaryFolder(Object.fromEntries(names.map((name) => [name, file])))
    expect((await loadPictures(folder, { ...options, size: { most } })).size).toBe(size)
  })

  test.each([15, 129, 20.5])('of %d is refused before anything is read', async (size) => {
    expect(await problemOf(() => loadPictures('missing', { ...options, size }))).toEqual({
      code: 'size-unsupported', size,
    })
  })
})
