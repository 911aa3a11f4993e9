import { expect, test } from 'vitest'
import { asTraining } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { measureNormalization, normalizePictures, toPixels } from '../../../main/engine/network/normalization.ts'
import { gratings } from '../../support/engineSets.ts'

/** Two pictures of 1 x 2 pixels: red 0, 255 and 0, 255, green always 51, blue 0, 0 and 0, 204. */
const pictures = asTraining({
  shape: { channels: 3, height: 1, width: 2 },
  classes: ['a', 'b'],
  pixels: Uint8Array.of(0, 255, 51, 51, 0, 0, 0, 255, 51, 51, 0, 204),
  labels: Uint8Array.of(0, 1),
})

test('mean and deviation of each channel; a constant one is only centered', () => {
  const { mean, deviation } = measureNormalization(pictures)
  // Blue: 0.8 / 4 = 0.2; (3 * 0.2^2 + 0.6^2) / 4 = 0.12.
  expect(mean.map((value) => value.toFixed(6))).toEqual(['0.500000', '0.200000', '0.200000'])
  expect(deviation.map((value) => value.toFixed(6))).toEqual(['0.500000', '1.000000', Math.sqrt(0.12).toFixed(6)])
})

test('chosen pictures are normalized in the order asked for', () => {
  const values = normalizePictures(pictures, measureNormalization(pictures), [1, 0])
  const blue = 0.2 / Math.sqrt(0.12)
  const expected = [-1, 1, 0, 0, -blue, 3 * blue, -1, 1, 0, 0, -blue, -blue]
  expected.forEach((value, at) => expect(values[at]).toBeCloseTo(value, 6))
})

test('training pictures have mean 0 and deviation 1, and go back to their pixels', () => {
  const training = gratings({ channels: 3, height: 8, width: 6 }, 2, 6, 0.5, createStream(1))
  const normalization = measureNormalization(training)
  const values = normalizePictures(training, normalization, [...training.labels.keys()])
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean).toBeCloseTo(0, 5)
  expect(values.reduce((sum, value) => sum + value * value, 0) / values.length).toBeCloseTo(1, 5)
  expect([...toPixels(values, training.shape, normalization)]).toEqual([...training.pixels])
})

test('what no picture can show is cut off', () => {
  const shape = { channels: 1, height: 1, width: 3 } as const
  const shown = toPixels(Float32Array.of(-9, 0, 9), shape, { mean: [0.5], deviation: [0.2] })
  expect([...shown]).toEqual([0, 128, 255])
})
