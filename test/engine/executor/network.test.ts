import { beforeAll, describe, expect, test } from 'vitest'
import { drawShapes, type DrawTensors } from '../../../main/engine/augment/augmentation.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Executor, TensorFunction } from '../../../main/engine/executor/executor.ts'
import { initWeights, weightCount, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { batchLoss, gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { createStream } from '../../../shared/stream.ts'
import { tf, type Tensor } from '../../../main/engine/tensor/tf.ts'
import { mixedDraw, randomBatch } from '../../support/engineBatches.ts'
import { expectClose, runOnce } from '../../support/engineExecutors.ts'

const specs: readonly NetworkSpec[] = [
  { image: { channels: 1, height: 18, width: 16 }, classes: 4, width: 8, depth: 2, activation: 'relu' },
  { image: { channels: 3, height: 22, width: 22 }, classes: 3, width: 16, depth: 3, activation: 'softplus' },
]
const COUNT = 3

let onnx: Executor

beforeAll(async () => {
  onnx = await createExecutor('onnx')
})

describe.each(specs)('a network of depth $depth with $activation', (spec) => {
  const { channels, height, width } = spec.image
  const weightShape = [weightCount(spec)]
  const batchShapes = [[COUNT, channels, height, width], [COUNT, spec.classes], ...drawShapes(spec.image)]

  test('its gradient is the same on onnx and on cpu', async () => {
    // The shapes of `drawShapes` make the four tensors of a draw.
    const gradient: TensorFunction = (weights, x, labels, ...draw) =>
      [tf.grad((weights) => batchLoss(spec, weights, x, labels, draw as DrawTensors))(weights)]
    const shapes = [weightShape, ...batchShapes]
    expectClose(await runOnce(onnx, gradient, shapes), await runOnce(cpuExecutor, gradient, shapes), 1e-4)
  })

  test('the gradient through its gradient is the same on onnx and on cpu', async () => {
    const adjoint: TensorFunction = (lambda, weights, x, labels, ...draw) => {
      const gradient = (weights: Tensor, x: Tensor): Tensor =>
        tf.grad((weights) => batchLoss(spec, weights, x, labels, draw as DrawTensors))(weights)
      return tf.grads((weights, x) => tf.sum(tf.mul(lambda, gradient(weights, x))))([weights, x])
    }
    const shapes = [weightShape, weightShape, ...batchShapes]
    expectClose(await runOnce(onnx, adjoint, shapes), await runOnce(cpuExecutor, adjoint, shapes), 1e-4)
  })
})

test('the same inputs give the same bytes, whichever thread runs them', async () => {
  const [spec] = specs
  if (!spec) throw new Error('no network')
  const batch = randomBatch(spec, 40, mixedDraw(spec.image), createStream(4))
  await using program = gradientProgram(onnx, spec)
  const weights = initWeights(spec, createStream(5))
  const results = await Promise.all(Array.from({ length: 4 }, () => program.run(weights, batch)))
  for (const { loss, gradient } of results) {
    expect(loss).toBe(results[0]?.loss)
    expect(gradient).toEqual(results[0]?.gradient)
  }
})
