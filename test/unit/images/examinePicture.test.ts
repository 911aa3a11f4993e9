import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import { decodePicture } from '../../../main/images/decode.ts'
import { examinePicture } from '../../../main/images/examinePicture.ts'
import { readHeader } from '../../../main/images/header.ts'
import { measureFile } from '../../../main/images/inspection/measureFile.ts'
import { openPool } from '../../../main/images/threads/picturePool.ts'
import { bitmap } from '../../support/bitmaps.ts'
import { writeHostileTree } from '../../support/hostileTree.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { tiff } from '../../support/tiffFiles.ts'

const shapes: readonly TrainingShape[] = [
  { size: 16, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } },
  { size: 100, channels: 3, fit: 'crop', depth: { kind: 'used-range', low: 300, high: 50_000 } },
  { size: 128, channels: 1, fit: 'fit', depth: { kind: 'high-byte' } },
  { size: 128, channels: 3, fit: 'stretch', depth: { kind: 'full-range' } },
]

const noise = (at: number): number => Math.imul(at ^ (at >> 7), 0x9e37_79b1)

/** Pixels that every step of decoding changes: noise on a slope. */
function rough(width: number, height: number, channels: 3 | 4): Sharp {
  const pixels = Uint8Array.from({ length: width * height * channels }, (_, at) => (at >> 8) + (noise(at) >>> 25))
  return sharp(pixels, { raw: { width, height, channels } })
}

const color = (): Sharp => rough(171, 143, 3)
const deepValues = Uint16Array.from({ length: 90 * 70 * 3 }, (_, at) => (at * 40_503) & 0xffff)
const deep = (): Sharp => sharp(deepValues, { raw: { width: 90, height: 70, channels: 3 } })

const row = [...Array(272).keys()]
const deepGray = [...deepValues].slice(0, 90 * 70)

const files: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'a JPEG': () => color().jpeg().toBuffer(),
  'a JPEG that sharp reads at a part of its size': () => rough(801, 601, 3).jpeg().toBuffer(),
  'a JPEG as a camera gives it': () => rough(1280, 960, 3).jpeg().toBuffer(),
  'a large JPEG of odd sides': () => rough(901, 807, 3).jpeg().toBuffer(),
  'a large gray JPEG': () => rough(640, 512, 3).toColourspace('b-w').jpeg().toBuffer(),
  'a progressive JPEG': () => rough(640, 512, 3).jpeg({ progressive: true }).toBuffer(),
  'a turned JPEG': () => color().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  'a turned PNG': () => color().withMetadata({ orientation: 7 }).png().toBuffer(),
  'a JPEG in printing colors': () => color().toColourspace('cmyk').jpeg().toBuffer(),
  'a JPEG with a profile': () => color().withIccProfile('p3').jpeg().toBuffer(),
  'a gray PNG': () => color().toColourspace('b-w').png().toBuffer(),
  'a PNG with a palette': () => color().png({ palette: true }).toBuffer(),
  'a PNG with a profile': () => color().withIccProfile('p3').png().toBuffer(),
  'a transparent PNG': () => rough(171, 143, 4).png().toBuffer(),
  'a WebP': () => rough(640, 480, 3).webp().toBuffer(),
  'a GIF': () => color().gif().toBuffer(),
  'a bitmap': () => bitmap({ width: 90, height: 64, bits: 24 }, new Array<number[]>(64).fill(row)),
  'a long picture': () => rough(600, 20, 3).png().toBuffer(),
  'a TIFF in CIELAB': () => color().toColourspace('lab').tiff({ compression: 'lzw' }).toBuffer(),
  'a TIFF of 16 bits': () => tiff({ width: 90, height: 70, samples: 1, kind: 'uint16' }, deepGray),
  'a PNG of 16 bits': () => deep().toColourspace('rgb16').png().toBuffer(),
  'a gray PNG of 16 bits': () => deep().toColourspace('grey16').png().toBuffer(),
  'a transparent PNG of 16 bits': () => deep().ensureAlpha(0.5).toColourspace('rgb16').png().toBuffer(),
  'a PNG of 16 bits with a profile': () => deep().withIccProfile('p3').toColourspace('rgb16').png().toBuffer(),
}

async function expectTheSame(bytes: Uint8Array, shape: TrainingShape): Promise<void> {
  const header = await readHeader(bytes)
  const { width, height } = header
  const { planes, measurements } = await examinePicture({ bytes, header }, shape)
  expect(planes).toEqual(await decodePicture(bytes, shape))
  const measured = await measureFile({ path: '', read: async () => bytes }, shape.depth, openPool(1))
  expect(measured).toEqual({ width, height, ...measurements, modified: undefined, fingerprint: measured.fingerprint })
}

describe('decoded once for all, a picture is what it is when it is decoded for training, and for a check', () => {
  test.each(Object.entries(files))('%s', async (_, make) => {
    const bytes = await make()
    for (const shape of shapes) await expectTheSame(bytes, shape)
  })

  test('whatever lies in a folder of a factory', async () => {
    const folder = await temporaryFolder()
    const { pictures } = await writeHostileTree(folder)
    const paths = Object.entries(pictures).flatMap(([name, inside]) => inside.map((path) => join(folder, name, path)))
    expect(paths.length).toBeGreaterThan(20)
    for (const [at, path] of paths.entries()) {
      for (const shape of shapes.slice(at % 4, at % 4 + 1)) await expectTheSame(await readFile(path), shape)
    }
  })
})

test('the thumbnail has the proportions of the picture, and its grays', async () => {
  const plain = { width: 900, height: 300, channels: 3, background: '#c08040' } as const
  const bytes = await sharp({ create: plain }).png().toBuffer()
  const shape = { size: 128, channels: 1, fit: 'crop', depth: { kind: 'full-range' } } as const
  const { thumbnail } = await examinePicture({ bytes, header: await readHeader(bytes) }, shape)
  expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 128, height: 43 })
  const { channels } = await sharp(thumbnail).stats()
  for (const [at, value] of [0xc0, 0x80, 0x40].entries()) {
    expect(Math.abs((channels[at]?.mean ?? NaN) - value)).toBeLessThan(4)
  }
})
