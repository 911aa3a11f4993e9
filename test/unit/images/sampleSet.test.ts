import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodePicture } from '../../../main/images/decode.ts'
import { pictureKind } from '../../../main/images/pictureKind.ts'
import { encodeGrayBmp } from '../../../main/images/bmp/encodeGray.ts'
import { drawPicture, sampleClasses } from '../../../main/images/sampleSet/drawPicture.ts'
import { encodeSample } from '../../../main/images/sampleSet/encodeSample.ts'
import { writeSampleSet } from '../../../main/images/sampleSet/writeSampleSet.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { createStream } from '../../../shared/stream.ts'
import { measurePicture } from '../../support/measurePicture.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const kinds = { bmp: 'bmp', jpg: 'jpeg', png: 'png' } as const

describe('a picture', () => {
  test('is of one of five classes', () => {
    expect(sampleClasses).toEqual(['burr', 'dent', 'good', 'scratch', 'stain'])
  })

  test.each(sampleClasses)('of %s is the same for the same seed, and another for another', (className) => {
    const drawn = drawPicture(className, createStream(1))
    expect(drawPicture(className, createStream(1))).toEqual(drawn)
    expect(drawPicture(className, createStream(2)).pixels).not.toEqual(drawn.pixels)
  })

  test('shows its class: each flaw changes the same part', () => {
    const pictures = sampleClasses.map((className) => drawPicture(className, createStream(3)))
    expect(new Set(pictures.map(({ pixels }) => Buffer.from(pixels).toString('latin1'))).size).toBe(5)
  })

  test('has sides of 64 to 96 pixels, and not always the same', () => {
    const pictures = Array.from({ length: 12 }, (_, seed) => drawPicture('good', createStream(seed)))
    for (const sides of [pictures.map(({ width }) => width), pictures.map(({ height }) => height)]) {
      expect(Math.min(...sides)).toBeGreaterThanOrEqual(64)
      expect(Math.max(...sides)).toBeLessThanOrEqual(96)
      expect(new Set(sides).size).toBeGreaterThan(6)
    }
  })
})

describe('a file', () => {
  test.each(sampleClasses)('of %s holds the picture as it was drawn, in any format', async (className) => {
    const picture = drawPicture(className, createStream(1))
    const target = { size: 64, channels: 1 } as const
    const drawn = await decodePicture(encodeGrayBmp(picture), target)
    const seen = new Set<string>()
    for (let seed = 0; seed < 20; seed += 1) {
      const { bytes, extension } = await encodeSample(picture, createStream(seed))
      expect(pictureKind(bytes)).toBe(kinds[extension])
      expect(await measurePicture(bytes)).toMatchObject({ width: picture.width, height: picture.height })
      const decoded = await decodePicture(bytes, target)
      const difference = decoded.reduce((sum, value, at) => sum + Math.abs(value - (drawn[at] ?? NaN)), 0)
      expect(difference / drawn.length).toBeLessThanOrEqual(extension === 'jpg' ? 4 : 0)
      seen.add(extension)
    }
    expect([...seen].sort()).toEqual(['bmp', 'jpg', 'png'])
  })

  test('is of a format that is no hint at the class', async () => {
    const pictures = sampleClasses.map((className) => drawPicture(className, createStream(1)))
    const counts = { bmp: 0, jpg: 0, png: 0 }
    for (let seed = 0; seed < 60; seed += 1) {
      const files = await Promise.all(pictures.map((picture) => encodeSample(picture, createStream(seed))))
      const [extension, another] = new Set(files.map((file) => file.extension))
      expect(another).toBeUndefined()
      if (extension !== undefined) counts[extension] += 1
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10)
  })
})

describe('a set', () => {
  const begun = 8

  /** The first files of a set that is stopped when they are there. */
  async function firstFiles(seed: number): Promise<readonly (readonly [string, Buffer])[]> {
    const folder = await temporaryFolder()
    const signal = { aborted: false }
    const onProgress = (done: number): void => {
      signal.aborted = done >= begun
    }
    await expect(writeSampleSet(folder, seed, { signal, onProgress })).rejects.toThrow(Cancelled)
    const place = join(folder, 'train', 'burr')
    const names = (await readdir(place)).sort().slice(0, begun)
    return Promise.all(names.map(async (name) => [name, await readFile(join(place, name))] as const))
  }

  test('is the same, byte for byte, for the same seed, and another for another', async () => {
    const files = await firstFiles(1)
    expect(files.map(([name]) => name.slice(0, 4))).toEqual(Array.from({ length: begun }, (_, at) => `000${at + 1}`))
    expect(await firstFiles(1)).toEqual(files)
    const others = new Set((await firstFiles(2)).map(([, bytes]) => bytes.toString('latin1')))
    expect(files.filter(([, bytes]) => others.has(bytes.toString('latin1')))).toEqual([])
  })

  test('is of 1,500 pictures', async () => {
    const signal = { aborted: false }
    const totals = new Set<number>()
    const onProgress = (_done: number, total: number): void => {
      totals.add(total)
      signal.aborted = true
    }
    const folder = await temporaryFolder()
    await expect(writeSampleSet(folder, 1, { signal, onProgress })).rejects.toThrow(Cancelled)
    expect([...totals]).toEqual([1500])
  })

  test('fails with what is wrong where it cannot be written', async () => {
    const file = join(await temporaryFolder({ file: '' }), 'file')
    const problem = await problemOf(() => writeSampleSet(file, 1, { signal: { aborted: false } }))
    expect(problem).toEqual({ code: 'folder-missing', path: file })
  })
})
