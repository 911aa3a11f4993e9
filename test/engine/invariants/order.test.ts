import { afterAll, expect, test } from 'vitest'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { createStream, permutation } from '../../../shared/stream.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { mostInShard, SHARDS_FOR_CORES } from '../../../main/engine/executor/shards.ts'
import { gatherRows, type Batch } from '../../../main/engine/network/batch.ts'
import { featureCount, initWeights, weightCount, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { adjointProgram } from '../../../main/engine/objective/adjointProgram.ts'
import { mixedDraw, randomBatch } from '../../support/engineBatches.ts'
import { randomValues, relativeError } from '../../support/engineNumbers.ts'

const spec: NetworkSpec = {
  image: { channels: 1, height: 16, width: 12 }, classes: 3, width: 3, depth: 2, activation: 'relu',
}
// Four shards, the last not full.
const COUNT = 2 * mostInShard(SHARDS_FOR_CORES, spec) + 5
const stream = createStream(4)
const weights = initWeights(spec, stream.fork('weights'))
const lambda = randomValues(stream.fork('lambda'), weights.length)
const batch = randomBatch(spec, COUNT, mixedDraw(spec.image), stream)
const executor = await createExecutor('onnx')
const gradient = gradientProgram(executor, spec)
const adjoint = adjointProgram(executor, spec)

afterAll(() => Promise.all([gradient[Symbol.asyncDispose](), adjoint[Symbol.asyncDispose]()]))

/** The pictures at `indices`, in that order. */
function select({ images, labels, draw }: Batch, indices: readonly number[]): Batch {
  return {
    count: indices.length,
    images: gatherRows(images, valuesPerPicture(spec.image), indices),
    labels: gatherRows(labels, spec.classes, indices),
    draw,
  }
}

/** A weight vector whose linear layer has its classes in the order of `order`. */
function withClasses(values: Float32Array, order: readonly number[]): Float32Array {
  const rows = featureCount(spec) + 1
  const before = weightCount(spec) - rows * spec.classes
  return values.map((value, at) => {
    if (at < before) return value
    const row = Math.floor((at - before) / spec.classes)
    return values[before + row * spec.classes + (order[(at - before) % spec.classes] ?? NaN)] ?? NaN
  })
}

test('the order of the classes does not matter', async () => {
  const order = [2, 0, 1]
  const labels = batch.labels.map((_, at) =>
    batch.labels[at - (at % spec.classes) + (order[at % spec.classes] ?? NaN)] ?? NaN)
  const reordered = { ...batch, labels }
  const first = await gradient.run(weights, batch)
  const second = await adjoint.run(weights, batch, lambda)
  const firstReordered = await gradient.run(withClasses(weights, order), reordered)
  const secondReordered = await adjoint.run(withClasses(weights, order), reordered, withClasses(lambda, order))
  expect(firstReordered.loss).toBeCloseTo(first.loss, 5)
  expect(relativeError(firstReordered.gradient, withClasses(first.gradient, order))).toBeLessThan(1e-5)
  expect(relativeError(secondReordered.hessianVector, withClasses(second.hessianVector, order))).toBeLessThan(1e-4)
  expect(relativeError(secondReordered.images, second.images)).toBeLessThan(1e-4)
})

test('the order of the pictures does not matter', async () => {
  const order = [...permutation(createStream(9), COUNT)]
  const first = await gradient.run(weights, batch)
  const second = await adjoint.run(weights, batch, lambda)
  const firstReordered = await gradient.run(weights, select(batch, order))
  const secondReordered = await adjoint.run(weights, select(batch, order), lambda)
  expect(firstReordered.loss).toBeCloseTo(first.loss, 5)
  expect(relativeError(firstReordered.gradient, first.gradient)).toBeLessThan(1e-5)
  expect(relativeError(secondReordered.hessianVector, second.hessianVector)).toBeLessThan(1e-4)
  const back = gatherRows(second.images, valuesPerPicture(spec.image), order)
  expect(relativeError(secondReordered.images, back)).toBeLessThan(1e-4)
})

test('a batch in shards is the mean over its pictures', async () => {
  const single = await Promise.all(Array.from({ length: COUNT }, (_, at) => gradient.run(weights, select(batch, [at]))))
  const { loss, gradient: whole } = await gradient.run(weights, batch)
  const mean = whole.map((_, at) => single.reduce((sum, one) => sum + (one.gradient[at] ?? NaN), 0) / COUNT)
  expect(loss).toBeCloseTo(single.reduce((sum, one) => sum + one.loss, 0) / COUNT, 5)
  expect(relativeError(whole, mean)).toBeLessThan(1e-5)
})
