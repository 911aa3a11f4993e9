import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodeNoted } from '../../../main/images/decode.ts'
import { bitmap } from '../../support/bitmaps.ts'
import { animation, multiPictureJpeg } from '../../support/oddPictures.ts'
import { colorFile, plainPng } from '../../support/pictureFiles.ts'
import { tiff } from '../../support/tiffFiles.ts'

const color16 = { size: 16, channels: 3 } as const
const sides = { width: 16, height: 16 }
const plain = (value: number): readonly number[] => new Array<number>(256).fill(value)
const painted = sharp({ create: { ...sides, channels: 3, background: { r: 200, g: 100, b: 50 } } })

interface Read {
  readonly notes: readonly string[]
  /** The first pixel. */
  readonly first: readonly number[]
}

async function read(file: Uint8Array): Promise<Read> {
  const { planes, notes } = await decodeNoted(file, color16)
  return { notes, first: [0, 256, 512].map((at) => planes[at] ?? NaN) }
}

describe('of several pictures in a file the first is taken, and noted', () => {
  test('of pages of a TIFF', async () => {
    const file = tiff({ ...sides, samples: 1, kind: 'uint8' }, plain(10), plain(90))
    expect(await read(file)).toEqual({ notes: ['several'], first: [10, 10, 10] })
  })

  test.each(['gif', 'webp'] as const)('of frames of a %s', async (format) => {
    const { notes, first } = await read(await animation(format, 10, 250))
    expect(notes).toContain('several')
    expect(Math.max(...first)).toBeLessThan(20)
  })

  test('of pictures of a stereo JPEG', async () => {
    const { notes, first } = await read(await multiPictureJpeg(10, 250))
    expect(notes).toEqual(['several'])
    expect(Math.max(...first)).toBeLessThan(20)
  })
})

describe('what else reading does is noted', () => {
  test('that transparent parts stand on black, half-transparent ones half so', async () => {
    const background = { r: 200, g: 100, b: 50, alpha: 0.5 }
    const file = await sharp({ create: { ...sides, channels: 4, background } }).png().toBuffer()
    const { notes, first } = await read(file)
    expect(notes).toEqual(['transparent'])
    for (const [channel, value] of [100, 50, 25].entries()) {
      expect(Math.abs((first[channel] ?? NaN) - value)).toBeLessThanOrEqual(1)
    }
  })

  test('that printing colors became sRGB', async () => {
    const { notes, first } = await read(await painted.clone().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer())
    expect(notes).toContain('cmyk')
    // Printing cannot show every color: what comes back is near.
    expect(first[0]).toBeGreaterThan(180)
    expect(first[2]).toBeLessThan(80)
  })

  test('that a color profile was applied', async () => {
    const { notes, first } = await read(await painted.clone().withIccProfile('p3').png().toBuffer())
    expect(notes).toEqual(['profile'])
    for (const [channel, value] of [200, 100, 50].entries()) {
      expect(Math.abs((first[channel] ?? NaN) - value)).toBeLessThanOrEqual(2)
    }
  })

  test('that the picture was turned', async () => {
    expect((await read(await painted.clone().withMetadata({ orientation: 3 }).jpeg().toBuffer())).notes)
      .toContain('turned')
  })

  test('that 16 bits became 8', async () => {
    expect((await read(tiff({ ...sides, samples: 1, kind: 'uint16' }, plain(9)))).notes).toEqual(['deep'])
  })
})

test.each([
  ['a plain PNG', () => plainPng(3)],
  ['a plain JPEG', () => colorFile('jpeg', [1, 2, 3])],
  ['a bitmap', () => bitmap({ width: 1, height: 1, bits: 24 }, [[1, 2, 3, 0]])],
  ['a TIFF in CIELAB', () => painted.clone().toColourspace('lab').tiff({ compression: 'lzw' }).toBuffer()],
  ['a TIFF of one page', () => tiff({ ...sides, samples: 1, kind: 'uint8' }, plain(3))],
] as const)('nothing is noted of %s', async (_, makeFile) => {
  expect((await read(await makeFile())).notes).toEqual([])
})
