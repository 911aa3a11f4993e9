import { expect, test } from 'vitest'
import { applyDraw, type DrawTensors, drawInputs, drawShapes } from '../../../main/engine/augment/augmentation.ts'
import { runKernel } from '../../../main/engine/tensor/gradients/repair.ts'
import {
  averagePool, convolve, crossEntropySum, instanceNormalize, logSoftmax,
} from '../../../main/engine/tensor/operations.ts'
import { createStream } from '../../../shared/stream.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { mixedDraw } from '../../support/engineBatches.ts'
import { derivativeErrors, type SmoothFunction } from '../../support/engineDifferences.ts'

const image = { channels: 3, height: 4, width: 5 } as const
const labels = [[0.1, 0.6, 0.3], [1, 0, 0], [0, 0, 0]]

const functions: Readonly<Record<string, SmoothFunction>> = {
  exp: { apply: tf.exp, shapes: [[3, 4]] },
  sigmoid: { apply: tf.sigmoid, shapes: [[3, 4]] },
  tanh: { apply: tf.tanh, shapes: [[3, 4]] },
  softplus: { apply: tf.softplus, shapes: [[3, 4]] },
  softmax: { apply: (x) => tf.softmax(tf.mul(2, x)), shapes: [[3, 4]] },
  logSoftmax: { apply: (x) => logSoftmax(tf.mul(2, x)), shapes: [[3, 4]] },
  crossEntropySum: { apply: (x) => crossEntropySum(tf.mul(2, x), tf.tensor2d(labels)), shapes: [[3, 3]] },
  'sum over all': { apply: (x) => tf.sum(tf.exp(x)), shapes: [[2, 3, 2]] },
  'sum over one axis': { apply: (x) => tf.sum(tf.exp(x), 1), shapes: [[2, 3, 2]] },
  'sum over the last axis, kept': { apply: (x) => tf.sum(tf.exp(x), -1, true), shapes: [[2, 3, 2]] },
  'mean over two axes': { apply: (x) => tf.mean(tf.exp(x), [0, 2]), shapes: [[2, 3, 2]] },
  'mean over two axes, kept': { apply: (x) => tf.mean(tf.exp(x), [1, 2], true), shapes: [[2, 3, 2]] },
  tile: { apply: (x) => tf.exp(tf.tile(x, [1, 3, 2])), shapes: [[2, 1, 1]] },
  averagePool: { apply: averagePool, shapes: [[2, 2, 4, 6]] },
  'averagePool of odd sides': { apply: averagePool, shapes: [[1, 2, 5, 7]] },
  spreadPool: { apply: (dy) => runKernel('SpreadPool2x2', { dy }, { height: 5, width: 4 }), shapes: [[2, 2, 2, 2]] },
  instanceNormalize: { apply: instanceNormalize, shapes: [[2, 2, 3, 4]] },
  convolve: { apply: convolve, shapes: [[1, 2, 4, 3], [3, 3, 2, 3]] },
  'the filter gradient of a convolution': {
    apply: (x, dy) => tf.grad((filter) => tf.sum(tf.mul(convolve(x, filter), dy)))(tf.zeros([3, 3, 2, 3])),
    shapes: [[2, 2, 3, 3], [2, 3, 3, 3]],
  },
  applyDraw: { apply: (x) => applyDraw(x, ...drawTensors()), shapes: [[1, image.channels, image.height, image.width]] },
}

function drawTensors(): DrawTensors {
  const shapes = drawShapes(image)
  const tensors = drawInputs(mixedDraw(image)).map((values, at) => tf.tensor(values, [...shapes[at] ?? []]))
  // A draw has four arrays.
  return tensors as DrawTensors
}

test.each(Object.entries(functions))('first and second derivative of %s', async (name, smooth) => {
  const { first, second } = await derivativeErrors(smooth, createStream(1).fork(name))
  expect(first).toBeLessThan(1e-3)
  expect(second).toBeLessThan(1e-3)
})
