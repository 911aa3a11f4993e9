import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodePicture } from '../../../main/images/decode.ts'
import { mappingFor, toBytes } from '../../../main/images/depth.ts'
import { loadPictures } from '../../../main/images/load.ts'
import { UnusableFile } from '../../../main/images/unusableFile.ts'
import type { DepthMapping } from '../../../shared/domain/reading.ts'
import { grayClasses, graysOf } from '../../support/grayClasses.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { tiff } from '../../support/tiffFiles.ts'

const sides = { width: 16, height: 16 }
const gray16 = { size: 16, channels: 1 } as const
const color16 = { size: 16, channels: 3 } as const
const twelveBits: DepthMapping = { kind: 'used-range', low: 0, high: 4095 }

/** 256 different values of 12 bits. */
const ramp = Array.from({ length: 256 }, (_, index) => index * 16)

function histogramOf(values: Iterable<number>): Float64Array {
  const histogram = new Float64Array(65_536)
  for (const value of values) histogram[value] = (histogram[value] ?? 0) + 1
  return histogram
}

function bytesOf(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(values).buffer)
}

describe('16 bits become 8', () => {
  test('by the full range', () => {
    expect([...toBytes(bytesOf(0, 257, 32_768, 65_535), { kind: 'full-range' })]).toEqual([0, 1, 128, 255])
  })

  test('by the upper byte', () => {
    expect([...toBytes(bytesOf(0, 255, 256, 65_280), { kind: 'high-byte' })]).toEqual([0, 0, 1, 255])
  })

  test('by the used range, and what lies outside is its end', () => {
    const values = bytesOf(0, 1000, 1500, 2000, 65_535)
    expect([...toBytes(values, { kind: 'used-range', low: 1000, high: 2000 })]).toEqual([0, 0, 128, 255, 255])
  })
})

describe('the mapping that is proposed', () => {
  test('is the range that is used where that is less than half, with room for the rare', () => {
    expect(mappingFor(histogramOf(ramp))).toEqual({ kind: 'used-range', low: 0, high: 4488 })
  })

  test('does not follow a few dead pixels', () => {
    const values = [...Array.from({ length: 10_000 }, (_, index) => 1000 + (index % 1001)), 0, 65_535, 65_535]
    expect(mappingFor(histogramOf(values))).toEqual({ kind: 'used-range', low: 900, high: 2100 })
  })

  test('is the full range where half of it or more is used', () => {
    expect(mappingFor(histogramOf([0, 1, 40_000]))).toEqual({ kind: 'full-range' })
  })

  test('is the upper byte where the lower is empty', () => {
    expect(mappingFor(histogramOf([0, 256, 40 * 256]))).toEqual({ kind: 'high-byte' })
  })

  test('of one value only still has a width', () => {
    expect(mappingFor(histogramOf([777]))).toEqual({ kind: 'used-range', low: 776, high: 778 })
  })

  test('of nothing is the full range', () => {
    expect(mappingFor(new Float64Array(65_536))).toEqual({ kind: 'full-range' })
  })
})

/** @param pixels [16, 16, channels] */
async function deepPng(pixels: readonly number[], channels: 1 | 3): Promise<Uint8Array> {
  const raw = sharp(Uint16Array.from(pixels), { raw: { ...sides, channels } })
  return raw.toColourspace(channels === 1 ? 'grey16' : 'rgb16').png().toBuffer()
}

describe('pictures of 16 bits', () => {
  test.each([
    ['TIFF', tiff({ ...sides, samples: 1, kind: 'uint16' }, ramp)],
    ['TIFF of the other byte order', tiff({ ...sides, samples: 1, kind: 'uint16', upperFirst: true }, ramp)],
    ['BigTIFF', tiff({ ...sides, samples: 1, kind: 'uint16', big: true }, ramp)],
    ['BigTIFF of the other order', tiff({ ...sides, samples: 1, kind: 'uint16', big: true, upperFirst: true }, ramp)],
    ['TIFF in which white is zero', tiff(
      { ...sides, samples: 1, kind: 'uint16', whiteIsZero: true }, ramp.map((value) => 65_535 - value),
    )],
    ['PNG', deepPng(ramp, 1)],
  ])('keep every value that the mapping keeps, as %s', async (_, made) => {
    const file = await made
    const expected = ramp.map((value) => Math.round((value / 4095) * 255))
    expect([...(await decodePicture(file, { ...gray16, depth: twelveBits }))]).toEqual(expected)
  })

  test('keep their colors, as PNG', async () => {
    const file = await deepPng(Array.from({ length: 256 }, () => [4095, 2048, 16]).flat(), 3)
    const planes = await decodePicture(file, { ...color16, depth: twelveBits })
    expect([planes[0], planes[256], planes[512]]).toEqual([255, 128, 1])
  })

  test('have the colors that a viewer shows when a profile says which', async () => {
    const plain = await deepPng(Array.from({ length: 256 }, () => [184 * 257, 63 * 257, 33 * 257]).flat(), 3)
    // The numbers stay and get the name of Display P3; sRGB calls the same color 200, 50, 13.
    const file = await sharp(plain).toColourspace('rgb16').withIccProfile('p3').png().toBuffer()
    const planes = await decodePicture(file, color16)
    for (const [channel, value] of [200, 50, 13].entries()) {
      expect(Math.abs((planes[channel * 256] ?? 0) - value)).toBeLessThanOrEqual(2)
    }
  })
})

test('numbers of 32 bits are refused: nobody knows which of them is white', async () => {
  const file = tiff({ ...sides, samples: 1, kind: 'float32' }, ramp.map((value) => value / 4095))
  await expect(decodePicture(file, gray16)).rejects.toThrow(new UnusableFile('kind-unsupported'))
})

test('a set has one mapping for all of its pictures of 16 bits, and leaves those of 8 as they are', async () => {
  const plain = (value: number): Uint8Array =>
    tiff({ ...sides, samples: 1, kind: 'uint16' }, new Array<number>(256).fill(value))
  const files = await grayClasses({ 'train/a': 2, 'test/a': 1, 'test/b': 1 })
  const folder = await temporaryFolder({ ...files, 'train/b/1.tif': plain(1000), 'train/b/2.tif': plain(2000) })
  const options = { size: 16, channels: 'auto', seed: 1, signal: { aborted: false } } as const
  const { training, reading } = await loadPictures(folder, options)
  expect(reading).toMatchObject({ depth: { kind: 'used-range', low: 900, high: 2100 }, counts: { deep: 2 } })
  expect(graysOf(training)).toEqual([0, 1, 21, 234])
})
