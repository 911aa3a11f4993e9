import { expect, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { initWeights, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { adjointProgram } from '../../../main/engine/objective/adjointProgram.ts'
import { compileDistribution } from '../../../main/engine/objective/distributionMatching.ts'
import { createStream } from '../../../shared/stream.ts'
import { mixedDraw, randomBatch } from '../../support/engineBatches.ts'
import { networkFeatures, networkLoss } from '../../support/engineNetworkOracle.ts'
import { randomValues, relativeError } from '../../support/engineNumbers.ts'
import { constant, dot, gradient, mean, subtract, valuesOf, variables } from '../../support/engineScalar.ts'

const specs: readonly NetworkSpec[] = [
  { image: { channels: 1, height: 8, width: 8 }, classes: 3, width: 3, depth: 1, activation: 'relu' },
  { image: { channels: 3, height: 9, width: 7 }, classes: 2, width: 2, depth: 2, activation: 'relu' },
  { image: { channels: 1, height: 8, width: 10 }, classes: 2, width: 2, depth: 2, activation: 'softplus' },
]
const COUNT = 3

test.each(specs)('loss, gradient, Hessian and picture products of $activation, $image', async (spec) => {
  const stream = createStream(7)
  const weights = initWeights(spec, stream.fork('weights'))
  const lambda = randomValues(stream.fork('lambda'), weights.length)
  const batch = randomBatch(spec, COUNT, mixedDraw(spec.image), stream)
  const first = await (gradientProgram(cpuExecutor, spec)).run(weights, batch)
  const second = await (adjointProgram(cpuExecutor, spec)).run(weights, batch, lambda)

  const theta = variables(weights)
  const images = variables(batch.images)
  const loss = networkLoss(spec, theta, images, batch.labels, batch.draw)
  const ofWeights = gradient(loss, theta)
  const alignment = dot(ofWeights, Array.from(lambda, constant))

  expect(relativeError([first.loss], [loss.value])).toBeLessThan(1e-5)
  expect(relativeError(first.gradient, valuesOf(ofWeights))).toBeLessThan(1e-4)
  expect(relativeError(second.hessianVector, valuesOf(gradient(alignment, theta)))).toBeLessThan(1e-4)
  expect(relativeError(second.images, valuesOf(gradient(alignment, images)))).toBeLessThan(1e-4)
})

test.each(specs)('distribution distance and gradient of $activation, $image', async (spec) => {
  const stream = createStream(8)
  const weights = initWeights(spec, stream.fork('weights'))
  const draw = mixedDraw(spec.image)
  const real = randomBatch(spec, COUNT, draw, stream.fork('real'))
  const decoded = randomBatch(spec, 2, draw, stream.fork('decoded'))
  const program = await compileDistribution(cpuExecutor, spec, { real: COUNT, decoded: 2 })
  const match = await program.run(weights, real.images, decoded.images, draw)

  const theta = Array.from(weights, constant)
  const images = variables(decoded.images)
  const ofReal = networkFeatures(spec, theta, Array.from(real.images, constant), draw)
  const ofDecoded = networkFeatures(spec, theta, images, draw)
  const gaps = (ofReal[0] ?? []).map((_, feature) =>
    subtract(meanAt(ofReal, feature), meanAt(ofDecoded, feature)))
  const distance = dot(gaps, gaps)

  expect(relativeError([match.distance], [distance.value])).toBeLessThan(1e-5)
  expect(relativeError(match.ofImages, valuesOf(gradient(distance, images)))).toBeLessThan(1e-4)
})

function meanAt(pictures: ReturnType<typeof networkFeatures>, feature: number): ReturnType<typeof mean> {
  return mean(pictures.flatMap((values) => values[feature] ?? []))
}
