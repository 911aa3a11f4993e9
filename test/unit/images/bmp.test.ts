import { describe, expect, test } from 'vitest'
import { decodeBmp, measureBmp } from '../../../main/images/bmp.ts'
import { encodeGrayBmp } from '../../../main/images/bmp/encodeGray.ts'
import { UnusableFile } from '../../../main/images/unusableFile.ts'
import { bitmap } from '../../support/bitmaps.ts'

const red = [255, 0, 0]
const blue = [0, 0, 255]
/** Blue, then red: blue stands first in bitmaps. */
const palette = [[255, 0, 0, 0], [0, 0, 255, 0]]
/** The masks of red, green and blue. */
const usualMasks = [0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0]
const unusualMasks = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0]
const tenBitMasks = [0, 0, 0xf0, 0x3f, 0, 0xfc, 0x0f, 0, 0xff, 0x03, 0, 0]
const gapMasks = Uint8Array.from([0b101, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0])

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

describe('a bitmap of 16 bits', () => {
  test('has 5 bits of each color', () => {
    const file = bitmap({ width: 2, height: 1, bits: 16 }, [[0x00, 0x7c, 0x10, 0x42]])
    expect(rowsOf(file)).toEqual([[...red, 132, 132, 132]]) // 16 of 31
  })

  test('may have 6 bits of green', () => {
    const masked = { compression: 3, extra: Uint8Array.from([0, 0xf8, 0, 0, 0xe0, 0x07, 0, 0, 0x1f, 0, 0, 0]) }
    const file = bitmap({ width: 2, height: 1, bits: 16, ...masked }, [[0xe0, 0x07, 0x1f, 0x00]])
    expect(rowsOf(file)).toEqual([[0, 255, 0, ...blue]])
  })
})

test('a bitmap of 32 bits may have colors at other places, and of other bits', () => {
  const at = (masks: readonly number[]): object => ({ compression: 3, extra: Uint8Array.from(masks) })
  const redFirst = bitmap({ width: 1, height: 1, bits: 32, ...at(unusualMasks) }, [[255, 0, 0, 0]])
  expect(rowsOf(redFirst)).toEqual([red])
  const tenBits = bitmap({ width: 1, height: 1, bits: 32, ...at(tenBitMasks) }, [[0xff, 0x03, 0, 0x20]])
  expect(rowsOf(tenBits)).toEqual([[128, 0, 255]]) // red is 512 of 1023
})

describe('a bitmap of OS/2', () => {
  const core = (bits: number, tail: readonly number[]): Uint8Array =>
    Uint8Array.from([
      0x42, 0x4d, 0, 0, 0, 0, 0, 0, 0, 0, bits === 1 ? 32 : 26, 0, 0, 0,
      12, 0, 0, 0, 2, 0, 1, 0, 1, 0, bits, 0, ...tail,
    ])

  test('has 3 bytes for a color of its palette', () => {
    expect(rowsOf(core(1, [255, 0, 0, 0, 0, 255, 0b0100_0000, 0, 0, 0]))).toEqual([[...blue, ...red]])
  })

  test('has pixels like one of Windows', () => {
    expect(rowsOf(core(24, [255, 0, 0, 0, 0, 255, 9, 9]))).toEqual([[...blue, ...red]])
  })
})

describe('a bitmap of runs', () => {
  const runs8 = { width: 4, height: 2, bits: 8, compression: 1, palette } as const

  test('of 8 bits is unpacked: runs, single pixels and skipped ones, from the bottom up', () => {
    // A row of three reds and a blue; then a skipped pixel, and three singles with a byte of padding.
    const file = bitmap(runs8, [[3, 1, 1, 0, 0, 0], [0, 2, 1, 0, 0, 3, 1, 0, 1, 9, 0, 1]])
    expect(rowsOf(file)).toEqual([[...blue, ...red, ...blue, ...red], [...red, ...red, ...red, ...blue]])
  })

  test('of 4 bits has two pixels in a byte', () => {
    const file = bitmap({ ...runs8, bits: 4, compression: 2 }, [[4, 0x10, 0, 0], [0, 3, 0x01, 0x10, 1, 0x11, 0, 1]])
    expect(rowsOf(file)).toEqual([[...blue, ...red, ...red, ...red], [...red, ...blue, ...red, ...blue]])
  })

  test('may end early, and without a mark', () => {
    expect(rowsOf(bitmap({ ...runs8, height: 1 }, [[4, 1]]))).toEqual([[...red, ...red, ...red, ...red]])
    expect(rowsOf(bitmap({ ...runs8, height: 1 }, [[1, 1, 0, 1]]))).toEqual([[...red, ...blue, ...blue, ...blue]])
  })

  test('keeps a run that is too long in its row', () => {
    expect(rowsOf(bitmap(runs8, [[9, 1, 0, 0, 0, 1]]))[0]).toEqual([...blue, ...blue, ...blue, ...blue])
  })

  test.each([
    ['in its rows', [4, 1, 0, 0]],
    ['in single pixels', [4, 1, 0, 0, 0, 4, 1]],
    ['in a skip', [0, 2, 1]],
    ['before its first', []],
  ])('is damaged when it is cut off %s', (_, row) => {
    expect(() => decodeBmp(bitmap(runs8, [row]))).toThrow(new UnusableFile('damaged'))
  })

  test('is too large when it stands for more pixels than cameras have', () => {
    const file = bitmap({ ...runs8, width: 6000, height: 6000 }, [[0, 1]])
    expect(() => decodeBmp(file)).toThrow(new UnusableFile('too-large'))
  })

  test('is damaged when it would run from the top down', () => {
    expect(() => decodeBmp(bitmap({ ...runs8, topDown: true }, [[0, 1]]))).toThrow(new UnusableFile('damaged'))
  })
})

describe('a bitmap is of no supported kind when it is', () => {
  const pixel = { width: 1, height: 1 }
  const row = [0, 0, 0, 0]
  test.each([
    ['a JPEG inside', bitmap({ ...pixel, bits: 24, compression: 4 }, [row])],
    ['of runs that its bits do not have', bitmap({ ...pixel, bits: 24, compression: 1 }, [row])],
    ['of a header of no known length', bitmap({ ...pixel, bits: 24, infoHeaderBytes: 20 }, [row])],
    ['of 2 bits', bitmap({ ...pixel, bits: 2, palette }, [row])],
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
    ['of a color in two parts', bitmap({ width: 1, height: 1, bits: 32, compression: 3, extra: gapMasks }, [row])],
    ['without width', bitmap({ width: 0, height: 1, bits: 24 }, [row])],
    ['without height', bitmap({ width: 1, height: 0, bits: 24 }, [row])],
    ['of colors beyond its palette', bitmap({ width: 1, height: 1, bits: 8, palette }, [[2, 0, 0, 0]])],
  ])('%s', (_, file) => {
    expect(() => decodeBmp(file)).toThrow(new UnusableFile('damaged'))
  })
})
