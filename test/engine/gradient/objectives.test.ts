import { expect, test } from 'vitest'
import { spectrumSizes, type Spectrum, type SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { gatherRows } from '../../../main/engine/network/batch.ts'
import { initWeights, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { adjointProgram } from '../../../main/engine/objective/adjointProgram.ts'
import { compileDistribution } from '../../../main/engine/objective/distributionMatching.ts'
import { matchTrajectory, type Match } from '../../../main/engine/objective/trajectoryMatching.ts'
import { dot } from '../../../main/engine/tensor/vectors.ts'
import { compileDecode } from '../../../main/engine/spectrum/decodeProgram.ts'
import { mixedDraw, randomBatch } from '../../support/engineBatches.ts'
import { centralDifferences, slopeError } from '../../support/engineDifferences.ts'
import { randomValues, relativeError } from '../../support/engineNumbers.ts'

/** Softplus: across the kink of a ReLU a difference says nothing about a derivative. */
const spec: NetworkSpec = {
  image: { channels: 1, height: 6, width: 6 }, classes: 2, width: 2, depth: 1, activation: 'softplus',
}
const VALUES = valuesPerPicture(spec.image)
const stream = createStream(3)
const draw = mixedDraw(spec.image)
const weights = initWeights(spec, stream.fork('weights'))
const batch = randomBatch(spec, 2, draw, stream.fork('batch'))

const directions = stream.fork('directions')

test('the gradient of the loss with respect to the weights', async () => {
  const program = gradientProgram(cpuExecutor, spec)
  const { gradient } = await program.run(weights, batch)
  const lossAt = async (moved: Float32Array): Promise<number> => (await program.run(moved, batch)).loss
  expect(await slopeError(lossAt, weights, gradient, directions)).toBeLessThan(2e-3)
})

test('the derivatives of lambda . g with respect to weights and pictures', async () => {
  const program = adjointProgram(cpuExecutor, spec)
  const lambda = randomValues(stream.fork('lambda'), weights.length)
  const firstOrder = gradientProgram(cpuExecutor, spec)
  const alignmentAt = async (weights: Float32Array, images: Float32Array): Promise<number> =>
    dot(lambda, (await firstOrder.run(weights, { ...batch, images })).gradient)
  const { hessianVector, images } = await program.run(weights, batch, lambda)
  const byWeights = (moved: Float32Array): Promise<number> => alignmentAt(moved, batch.images)
  const byImages = (moved: Float32Array): Promise<number> => alignmentAt(weights, moved)
  expect(await slopeError(byWeights, weights, hessianVector, directions)).toBeLessThan(5e-3)
  expect(await slopeError(byImages, batch.images, images, directions)).toBeLessThan(5e-3)
})

test('the gradient of the trajectory distance and its guide with respect to pictures and step size', async () => {
  const programs = {
    gradient: gradientProgram(cpuExecutor, spec),
    adjoint: adjointProgram(cpuExecutor, spec),
  }
  const guide = { weight: 2, batch: randomBatch(spec, 3, draw, stream.fork('guide')) }
  const trajectory = {
    start: weights,
    target: initWeights(spec, stream.fork('target')),
    steps: [{ indices: [0, 1], draw }, { indices: [1], draw }],
  }
  const match = (images: Float32Array, stepSize: number): Promise<Match> => {
    const examples = {
      count: batch.count,
      imagesAt: (indices: ArrayLike<number>) => gatherRows(images, VALUES, indices),
      labelsAt: (indices: ArrayLike<number>) => gatherRows(batch.labels, spec.classes, indices),
    }
    return matchTrajectory(programs, examples, VALUES, { ...trajectory, stepSize }, guide)
  }
  const lossAt = async (images: Float32Array, stepSize: number): Promise<number> => {
    const { distance, guideLoss } = await match(images, stepSize)
    return distance + guide.weight * (guideLoss ?? NaN)
  }
  const stepSize = 0.5
  const { ofImages, ofStepSize } = await match(batch.images, stepSize)
  const byImages = (moved: Float32Array): Promise<number> => lossAt(moved, stepSize)
  const byStepSize = ([moved = NaN]: Float32Array): Promise<number> => lossAt(batch.images, moved)
  expect(await slopeError(byImages, batch.images, ofImages, directions)).toBeLessThan(5e-3)
  const ofStepSizeByDifference = await centralDifferences(byStepSize, Float32Array.of(stepSize))
  expect(relativeError([ofStepSize], ofStepSizeByDifference)).toBeLessThan(5e-3)
})

test('the gradient of the distribution distance with respect to the decoded pictures', async () => {
  const program = await compileDistribution(cpuExecutor, spec, { real: 3, decoded: 2 })
  const real = randomValues(stream.fork('real'), 3 * VALUES)
  const { ofImages } = await program.run(weights, real, batch.images, draw)
  const distanceAt = async (moved: Float32Array): Promise<number> =>
    (await program.run(weights, real, moved, draw)).distance
  expect(await slopeError(distanceAt, batch.images, ofImages, directions)).toBeLessThan(5e-3)
})

test('the gradient of decoded pictures with respect to spectra and transforms', async () => {
  const plan: SpectrumPlan = {
    image: { channels: 3, height: 5, width: 4 }, classes: 2, spectraPerClass: 2, transforms: 2,
    ranks: { channel: 2, height: 3, width: 2 },
  }
  const program = await compileDecode(cpuExecutor, plan)
  const sizes = spectrumSizes(plan)
  const draws = stream.fork('spectrum')
  const spectrum: Spectrum = {
    spectra: randomValues(draws, sizes.spectra),
    channelMaps: randomValues(draws, sizes.channelMaps),
    heightMaps: randomValues(draws, sizes.heightMaps),
    widthMaps: randomValues(draws, sizes.widthMaps),
  }
  const direction = randomValues(draws, (await program.decode(spectrum)).length)
  const gradient = await program.gradient(spectrum, direction)
  const parts = ['spectra', 'channelMaps', 'heightMaps', 'widthMaps'] as const
  for (const part of parts) {
    const expected = await centralDifferences(async (moved) => {
      const images = await program.decode({ ...spectrum, [part]: moved })
      return images.reduce((sum, value, place) => sum + value * (direction[place] ?? NaN), 0)
    }, spectrum[part])
    expect(relativeError(gradient[part], expected)).toBeLessThan(1e-4)
  }
})
