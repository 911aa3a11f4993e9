import { beforeAll, expect, test } from 'vitest'
// The repairs live in `tensor/operations.ts`: this file imports TensorFlow.js alone and so sees it as it comes.
import { tf } from '../../../main/engine/tensor/tf.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

const X = 2

test('TensorFlow.js cannot derive exp twice', () => {
  const second = tf.grad(tf.grad(tf.exp))
  expect(() => second(tf.scalar(X))).toThrow('Cannot compute gradient')
})

test('TensorFlow.js cannot derive a convolution with respect to its filter twice', () => {
  const x = tf.ones<tf.Rank.R4>([1, 1, 3, 3])
  const energy = (filter: tf.Tensor): tf.Tensor =>
    tf.sum(tf.square(tf.conv2d(x, filter.as4D(3, 3, 1, 1), 1, 'same', 'NCHW')))
  const second = tf.grad((filter: tf.Tensor) => tf.sum(tf.grad(energy)(filter)))
  expect(() => second(tf.ones([3, 3, 1, 1]))).toThrow('Conv2DBackpropFilter')
})

test('TensorFlow.js gets the second derivative of x sigmoid(x) silently wrong', () => {
  const second = tf.grad(tf.grad((x: tf.Tensor) => tf.mul(x, tf.sigmoid(x))))
  // s = sigmoid(x): (x s)' = s + x s (1 - s), (x s)'' = s (1 - s) (2 + x (1 - 2 s)).
  const s = 1 / (1 + Math.exp(-X))
  const expected = s * (1 - s) * (2 + X * (1 - 2 * s))
  const [found = NaN] = second(tf.scalar(X)).dataSync()
  expect(Math.abs(found - expected)).toBeGreaterThan(0.1)
})

test('TensorFlow.js gets the second derivative of logSoftmax silently wrong', () => {
  // With p = softmax(x): the derivative of -log p_0 is p - e_0, and that of its first entry p_0 (1 - p_0).
  const loss = (x: tf.Tensor): tf.Tensor => tf.neg(tf.sum(tf.mul(tf.logSoftmax(x), tf.tensor([1, 0]))))
  const ofFirst = tf.grad((x: tf.Tensor) => tf.slice(tf.add(tf.grad(loss)(x), tf.mul(0, x)), [0], [1]).asScalar())
  const p = 1 / (1 + Math.exp(-X))
  const [found = NaN] = ofFirst(tf.tensor([X, 0])).dataSync()
  expect(Math.abs(found - p * (1 - p))).toBeGreaterThan(0.1)
})
