import { describe, expect, test } from 'vitest'
import { balancedOrder } from '../../../main/engine/baseline/balancedOrder.ts'
import {
  createSheetSource, encodeSheet, fillSheet, openSheet, type ContactSheet,
} from '../../../main/engine/baseline/contactSheet.ts'
import {
  promisingCandidates, spreadOver, withoutBeaten, type SheetCandidate,
} from '../../../main/engine/baseline/sheetCandidates.ts'
import { cut, interleave, separate, tile } from '../../../main/engine/baseline/tiling.ts'
import { createSheetCodec } from '../../../main/images/sheetCodec.ts'
import type { SheetSettings } from '../../../shared/domain/comparison.ts'
import { createStream } from '../../../shared/stream.ts'
import { gratings } from '../../support/engineSets.ts'
import { lastOf } from '../../support/engineSteps.ts'

const gray = gratings({ channels: 1, height: 24, width: 24 }, 3, 90, 0.05, createStream(1))
const colored = gratings({ channels: 3, height: 16, width: 20 }, 2, 40, 0.05, createStream(2))
const codec = createSheetCodec()
const source = createSheetSource(codec, gray, balancedOrder(gray, createStream(3)))
const webp: SheetSettings = { format: 'webp', quality: 50, height: 24, width: 24 }

describe('tiles', () => {
  const shape = { channels: 3, height: 2, width: 5 } as const
  const pictures = Array.from({ length: 7 }, (_, at) => new Uint8Array(30).map((_, value) => at * 30 + value))

  test('come back as they went in', () => {
    const sheet = tile(pictures, shape)
    expect([sheet.height, sheet.width]).toEqual([6, 15])
    expect(cut(sheet, 7, shape)).toEqual(pictures)
  })

  test('planes and interleaved pixels are each other’s inverse', () => {
    const planes = Uint8Array.of(1, 2, 3, 4, 5, 6)
    expect([...interleave(planes, 3)]).toEqual([1, 3, 5, 2, 4, 6])
    expect(separate(interleave(planes, 3), 3)).toEqual(planes)
  })
})

describe('a full sheet', () => {
  async function fill(bytes: number, settings = webp, guess = 5): Promise<ContactSheet | undefined> {
    return lastOf(fillSheet(source, settings, bytes, guess))
  }

  test.each([1200, 2500, 4000])('takes at most %i bytes, and most of them', async (bytes) => {
    const sheet = await fill(bytes)
    expect(sheet?.file.length).toBeLessThanOrEqual(bytes)
    expect(sheet?.file.length).toBeGreaterThan(0.8 * bytes)
  })

  test('holds as many pictures whatever the first guess is', async () => {
    const counts = await Promise.all([1, 20, 90].map(async (guess) => (await fill(3000, webp, guess))?.count ?? 0))
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  })

  test('holds all pictures when they fit, and none when not one fits', async () => {
    expect((await fill(1_000_000))?.count).toBe(90)
    expect(await fill(40)).toBeUndefined()
  })

  test('holds more pictures when they are smaller', async () => {
    const half = { ...webp, height: 12, width: 12 }
    expect((await fill(2500, half))?.count).toBeGreaterThan((await fill(2500))?.count ?? 0)
  })
})

describe('what comes out of a sheet', () => {
  test.each([
    ['gray WebP', gray, { ...webp, quality: 90 }],
    ['gray WebP of half size', gray, { ...webp, quality: 90, height: 12, width: 12 }],
    ['gray AVIF', gray, { ...webp, format: 'avif' as const, quality: 80 }],
    ['color WebP', colored, { ...webp, quality: 90, height: 16, width: 20 }],
  ])('%s: the pictures that went in, each with its label', async (_, pictures, settings) => {
    const own = createSheetSource(codec, pictures, balancedOrder(pictures, createStream(4)))
    const opened = await openSheet(own, await encodeSheet(own, settings, 11))
    expect(opened).toMatchObject({ shape: pictures.shape, labels: own.pictures.labels.slice(0, 11) })
    const error = opened.pixels.reduce((sum, value, at) => sum + Math.abs(value - (own.pictures.pixels[at] ?? 0)), 0)
    // Noise and halving cost about 11 a pixel; another picture in the same place differs by about 50.
    expect(error / opened.pixels.length).toBeLessThan(15)
  })
})

describe('candidates', () => {
  function candidate(count: number, distortion: number): SheetCandidate {
    return { settings: webp, count, distortion }
  }

  test('those that another beats in count and distortion are out, truest first', () => {
    const kept = withoutBeaten([
      candidate(10, 5), candidate(20, 5), candidate(20, 9), candidate(40, 30), candidate(30, 40), candidate(5, 1),
    ])
    expect(kept.map(({ count, distortion }) => [count, distortion])).toEqual([[5, 1], [20, 5], [40, 30]])
  })

  test('a few of many are spread evenly', () => {
    const many = Array.from({ length: 9 }, (_, at) => candidate(at, 9 - at))
    const countsOf = (wanted: number): readonly number[] => spreadOver(many, wanted).map(({ count }) => count)
    expect(countsOf(3)).toEqual([1, 4, 7])
    expect(countsOf(1)).toEqual([4])
    expect(countsOf(20)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('their promised counts are near to what fits', async () => {
    const promising = await lastOf(promisingCandidates(source, ['webp'], 2500))
    expect(promising.length).toBeGreaterThan(3)
    for (const { settings, count } of promising) {
      const sheet = await lastOf(fillSheet(source, settings, 2500, count))
      expect(sheet?.count).toBeGreaterThan(0.6 * count)
      expect(sheet?.count).toBeLessThan(1.7 * count + 2)
    }
  })
})
