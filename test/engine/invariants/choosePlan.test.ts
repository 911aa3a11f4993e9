import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  MOST_CODED_NUMBERS, spectrumSizes, type SpectrumPlan, type Storage,
} from '../../../shared/domain/distilledSet.ts'
import { asTraining, valuesPerPicture, type ImageShape, type TrainingSplit } from '../../../shared/domain/pictures.ts'
import { Failure, type Problem } from '../../../shared/errors.ts'
import { createStream } from '../../../shared/stream.ts'
import { choosePlan } from '../../../main/engine/spectrum/choosePlan.ts'
import { randomSpectrum, storedSize } from '../../support/engineBytes.ts'

const storages: readonly Storage[] = ['f32', 'f16', 'i8']

/** A plan depends on shape and labels alone. The last class has `smallest` pictures, the others 40. */
function trainingOf(shape: ImageShape, classes: number, smallest: number): TrainingSplit {
  const labels = Array.from({ length: classes }, (_, label) =>
    Array.from({ length: label === classes - 1 ? smallest : 40 }, () => label)).flat()
  return asTraining({
    shape,
    classes: Array.from({ length: classes }, (_, label) => `class ${label}`),
    pixels: new Uint8Array(labels.length * valuesPerPicture(shape)),
    labels: Uint8Array.from(labels),
  })
}

function planOrProblem(training: TrainingSplit, storage: Storage, bytes: number): SpectrumPlan | Problem {
  try {
    return choosePlan({ training, storage, bytes })
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
}

const side = fc.integer({ min: 16, max: 64 })
const requests = fc.record({
  shape: fc.record({ channels: fc.constantFrom(1 as const, 3 as const), height: side, width: side }),
  classes: fc.integer({ min: 2, max: 12 }),
  smallest: fc.integer({ min: 1, max: 40 }),
  storage: fc.constantFrom(...storages),
  bytes: fc.integer({ min: 1, max: 60_000 }),
})

test('a plan never takes more than it was given, or the refusal says what would do', () => {
  fc.assert(fc.property(requests, ({ shape, classes, smallest, storage, bytes }) => {
    const training = trainingOf(shape, classes, smallest)
    const outcome = planOrProblem(training, storage, bytes)
    if ('code' in outcome) {
      if (outcome.code === 'budget-too-large') expect(bytes).toBeGreaterThanOrEqual(outcome.most)
      else expectNeeded(outcome, training, storage, bytes)
      return
    }
    expect(outcome.image).toEqual(shape)
    expect(outcome.classes).toBe(classes)
    expect(outcome.spectraPerClass).toBeGreaterThanOrEqual(1)
    expect(outcome.spectraPerClass).toBeLessThanOrEqual(smallest)
    expect(outcome.transforms).toBeGreaterThanOrEqual(1)
    expect(outcome.ranks.channel).toBe(shape.channels)
    expect(Math.max(outcome.ranks.height, outcome.ranks.width)).toBeLessThan(Math.min(shape.height, shape.width))
    expect(bytesOf(outcome, storage)).toBeLessThanOrEqual(bytes)
  }), { seed: 1, numRuns: 300 })
})

function expectNeeded(problem: Problem, training: TrainingSplit, storage: Storage, bytes: number): void {
  if (problem.code !== 'budget-too-small') throw new Error(problem.code)
  expect(problem.bytes).toBe(bytes)
  expect(problem.needed).toBeGreaterThan(bytes)
  const outcome = planOrProblem(training, storage, problem.needed)
  // So few pictures that they take less room than a plan.
  if ('code' in outcome) expect(outcome.code).toBe('budget-too-large')
}

/** Written where storage alone decides; where the quantizer is fitted to the budget, a bit a number of the spectra. */
function bytesOf(plan: SpectrumPlan, storage: Storage): number {
  if (storage === 'i8') {
    const { spectra, ...transforms } = spectrumSizes(plan)
    return spectra / 8 + Object.values(transforms).reduce((sum, size) => sum + size, 0)
  }
  const spectrum = randomSpectrum(plan, createStream(1))
  const normalization = { mean: [0.5], deviation: [0.2] }
  return storedSize({ plan, normalization, stepSize: 0.1, storage, steps: undefined, spectrum })
}

test('more bytes never make fewer numbers', () => {
  const training = trainingOf({ channels: 1, height: 28, width: 28 }, 4, 40)
  const numbers = [1000, 2000, 4000, 8000, 16_000].map((bytes) =>
    Object.values(spectrumSizes(choosePlan({ training, storage: 'i8', bytes }))).reduce((sum, size) => sum + size, 0))
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
})

test('the order and the names of classes do not matter', () => {
  const training = trainingOf({ channels: 3, height: 32, width: 24 }, 5, 7)
  const renamed = asTraining({
    ...training, classes: ['z', 'y', 'x', 'w', 'v'], labels: training.labels.map((label) => 4 - label),
  })
  expect(choosePlan({ training: renamed, storage: 'i8', bytes: 5000 }))
    .toEqual(choosePlan({ training, storage: 'i8', bytes: 5000 }))
})

test('no plan holds more numbers than a reader of packs accepts', () => {
  const shape = { channels: 3, height: 64, width: 64 } as const
  const labels = Uint8Array.from({ length: 20_000 }, (_, at) => at % 4)
  // A plan reads shape and labels alone.
  const training = asTraining({ shape, classes: ['a', 'b', 'c', 'd'], pixels: new Uint8Array(), labels })
  const plan = choosePlan({ training, storage: 'i8', bytes: labels.length * valuesPerPicture(shape) * 0.01 })
  const { spectra } = spectrumSizes(plan)
  expect(spectra).toBeLessThanOrEqual(MOST_CODED_NUMBERS)
  expect(spectra).toBeGreaterThan(0.99 * MOST_CODED_NUMBERS)
})
