import { describe, expect, test } from 'vitest'
import { decodeBmp, measureBmp } from '../../../main/images/bmp.ts'
import { encodeGrayBmp } from '../../../main/images/sampleSet/bmp.ts'
import { UnusableFile } from '../../../main/images/unusableFile.ts'
import { bitmap } from '../../support/bitmaps.ts'

const red = [255, 0, 0]
const blue = [0, 0, 255]
/** Blue, then red: blue stands first in bitmaps. */
const palette = [[255, 0, 0, 0], [0, 0, 255, 0]]
/** The masks of red, green and blue. */
const usualMasks = [0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0]
const unusualMasks = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0]

/** The rows of a decoded bitmap, one list of values each. */
function rowsOf(file: Uint8Array): readonly (readonly number[])[] {
  const { pixels, width, height } = decodeBmp(file)
  return Array.from({ length: height }, (_, row) => [...pixels.subarray(row * width * 3, (row + 1) * width * 3)])
}

describe('a bitmap', () => {
  test('of 24 bits is read from the bottom up, red first, without its padding', () => {
    const file = bitmap({ width: 1, height: 2, bits: 24 }, [[255, 0, 0, 9], [0, 0, 255, 9]])
    expect(rowsOf(file)).toEqual([red, blue])
  })

  test('of negative height is read from the top down', () => {
    const file = bitmap({ width: 1, height: 2, bits: 24, topDown: true }, [[255, 0, 0, 9], [0, 0, 255, 9]])
    expect(rowsOf(file)).toEqual([blue, red])
  })

  test('of 32 bits is read without its fourth byte', () => {
    const file = bitmap({ width: 2, height: 1, bits: 32 }, [[255, 0, 0, 0, 0, 0, 255, 77]])
    expect(rowsOf(file)).toEqual([[...blue, ...red]])
  })

  test.each([
    ['behind a short header', 40, usualMasks],
    ['as fields of a long header', 108, [...usualMasks, ...new Uint8Array(56)]],
  ])('of 32 bits may have the usual color masks %s', (_, infoHeaderBytes, extra) => {
    const masked = { compression: 3, infoHeaderBytes, extra: Uint8Array.from(extra) }
    expect(rowsOf(bitmap({ width: 1, height: 1, bits: 32, ...masked }, [[255, 0, 0, 0]]))).toEqual([blue])
  })

  test.each([
    { bits: 1, row: [0b0100_0000, 0, 0, 0] },
    { bits: 4, row: [0x01, 0x00, 0, 0] },
    { bits: 8, row: [0, 1, 0, 0] },
  ] as const)('of $bits bits takes its colors from the palette', ({ bits, row }) => {
    expect(rowsOf(bitmap({ width: 3, height: 1, bits, palette }, [row]))).toEqual([[...blue, ...red, ...blue]])
  })

  test('has its palette behind the header, however long that is', () => {
    const longHeader = { infoHeaderBytes: 124, extra: new Uint8Array(84) }
    expect(rowsOf(bitmap({ width: 1, height: 1, bits: 8, palette, ...longHeader }, [[1, 0, 0, 0]]))).toEqual([red])
  })

  test('that the sample set writes comes back as it was', () => {
    const pixels = Uint8Array.from({ length: 15 }, (_, index) => index * 17)
    const { pixels: decoded } = decodeBmp(encodeGrayBmp({ width: 5, height: 3, pixels }))
    expect([...decoded]).toEqual([...pixels].flatMap((gray) => [gray, gray, gray]))
  })

  test('is measured without its pixels', () => {
    expect(measureBmp(bitmap({ width: 7, height: 5, bits: 8, topDown: true }))).toMatchObject({ width: 7, height: 5 })
  })
})

describe('a bitmap is of no supported kind when it is', () => {
  const pixel = { width: 1, height: 1 }
  const row = [0, 0, 0, 0]
  const masked = { compression: 3, extra: Uint8Array.from(unusualMasks) }
  test.each([
    ['packed', bitmap({ ...pixel, bits: 8, compression: 1, palette }, [row])],
    ['of 16 bits', bitmap({ ...pixel, bits: 16 }, [row])],
    ['of unusual color masks', bitmap({ ...pixel, bits: 32, ...masked }, [row])],
    ['of the header of OS/2', bitmap({ ...pixel, bits: 24, infoHeaderBytes: 12 }, [row])],
  ])('%s', (_, file) => {
    expect(() => decodeBmp(file)).toThrow(new UnusableFile('kind-unsupported'))
  })
})

describe('a bitmap is damaged when it is', () => {
  const row = [0, 0, 0, 0]
  test.each([
    ['cut off in its pixels', bitmap({ width: 4, height: 2, bits: 24 }, [row])],
    ['cut off in its header', bitmap({ width: 1, height: 1, bits: 24 }).subarray(0, 30)],
    ['cut off in its color masks', bitmap({ width: 1, height: 1, bits: 32, compression: 3 })],
    ['without width', bitmap({ width: 0, height: 1, bits: 24 }, [row])],
    ['without height', bitmap({ width: 1, height: 0, bits: 24 }, [row])],
    ['of colors beyond its palette', bitmap({ width: 1, height: 1, bits: 8, palette }, [[2, 0, 0, 0]])],
  ])('%s', (_, file) => {
    expect(() => decodeBmp(file)).toThrow(new UnusableFile('damaged'))
  })
})
