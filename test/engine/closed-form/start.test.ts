import { expect, test } from 'vitest'
import type { Spectrum, SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { pictureCount, valuesPerPicture, type ImageShape } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { measureNormalization, normalizePictures } from '../../../main/engine/network/normalization.ts'
import { compileDecode } from '../../../main/engine/spectrum/decodeProgram.ts'
import { dataDrivenStart, randomStart } from '../../../main/engine/spectrum/start.ts'
import { relativeError } from '../../support/engineNumbers.ts'
import { gratings } from '../../support/engineSets.ts'

const image: ImageShape = { channels: 3, height: 6, width: 8 }
const VALUES = valuesPerPicture(image)
const training = gratings(image, 2, 10, 0.5, createStream(1))
const normalization = measureNormalization(training)
const real = normalizePictures(training, normalization, [...training.labels.keys()])
const full: SpectrumPlan = {
  image, classes: 2, spectraPerClass: 5, transforms: 1, ranks: { channel: 3, height: 6, width: 8 },
}

async function decoded(plan: SpectrumPlan, spectrum: Spectrum): Promise<Float32Array> {
  return (await compileDecode(cpuExecutor, plan)).decode(spectrum)
}

function pictureAt(images: Float32Array, index: number): Float32Array {
  return images.subarray(index * VALUES, (index + 1) * VALUES)
}

test('a data-driven start of full ranks decodes to the real pictures of each class', async () => {
  const images = await decoded(full, dataDrivenStart(full, training, normalization, createStream(2)))
  const sources = Array.from({ length: pictureCount(training) }, (_, at) => {
    const errors = Array.from({ length: pictureCount(training) }, (_, index) =>
      relativeError(pictureAt(images, at), pictureAt(real, index)))
    const least = Math.min(...errors)
    expect(least).toBeLessThan(1e-5)
    return errors.indexOf(least)
  })
  expect(new Set(sources).size).toBe(pictureCount(training))
  sources.forEach((source, at) => expect(training.labels[source]).toBe(at < 5 ? 0 : 1))
})

test('of lower ranks it is the projection, nearer with each rank and never longer than the picture', async () => {
  const errors: number[] = []
  for (const rank of [1, 3, 5, 6]) {
    const plan = { ...full, ranks: { channel: 3, height: rank, width: rank + 2 } }
    const images = await decoded(plan, dataDrivenStart(plan, training, normalization, createStream(2)))
    const whole = await decoded(full, dataDrivenStart(full, training, normalization, createStream(2)))
    errors.push(relativeError(images, whole))
  }
  expect(errors).toEqual([...errors].sort((one, other) => other - one))
  expect(Math.max(...errors)).toBeLessThanOrEqual(1)
  expect(errors.at(-1)).toBeLessThan(1e-5)
})

test('a class with fewer pictures than spectra begins with them again', async () => {
  const plan = { ...full, spectraPerClass: 7 }
  const images = await decoded(plan, dataDrivenStart(plan, training, normalization, createStream(2)))
  expect(pictureAt(images, 5)).toEqual(pictureAt(images, 0))
  expect(pictureAt(images, 6)).toEqual(pictureAt(images, 1))
})

test('the further transforms begin near the first, each at another place', () => {
  const plan = { ...full, transforms: 3 }
  const { heightMaps } = dataDrivenStart(plan, training, normalization, createStream(2))
  const size = plan.ranks.height * image.height
  const [first, second, third] = [0, 1, 2].map((at) => heightMaps.subarray(at * size, (at + 1) * size))
  expect(relativeError(second ?? [], first ?? [])).toBeGreaterThan(0.001)
  expect(relativeError(third ?? [], second ?? [])).toBeGreaterThan(0.001)
  expect(relativeError(second ?? [], first ?? [])).toBeLessThan(0.5)
})

test.each([2, 5])('a random start of rank %d decodes to values as large as normalized ones', async (rank) => {
  const ranks = { channel: 3, height: rank, width: rank }
  const plan = { ...full, classes: 10, spectraPerClass: 20, transforms: 20, ranks }
  const images = await decoded(plan, randomStart(plan, createStream(3)))
  const meanSquare = images.reduce((sum, value) => sum + value * value, 0) / images.length
  expect(Math.sqrt(meanSquare)).toBeGreaterThan(0.8)
  expect(Math.sqrt(meanSquare)).toBeLessThan(1.25)
})
