import { expect, test } from 'vitest'
import type { TensorFunction } from '../../../main/engine/executor/executor.ts'
import { roundedStep, turnedProduct } from '../../../main/engine/executor/onnx/forms.ts'
import { inOrder, type Forms } from '../../../main/engine/executor/onnx/graph.ts'
import { record } from '../../../main/engine/executor/onnx/recorder.ts'
import { instanceNormalize } from '../../../main/engine/tensor/operations.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { problemOf } from '../../support/problemOf.ts'

const pictures = [2, 3, 4, 4]

test('what is computed twice is recorded once', () => {
  expect(operatorsOf((x) => [tf.add(tf.exp(x), 1), tf.mul(tf.exp(x), 2)], [pictures])).toEqual(['Add', 'Exp', 'Mul'])
})

test('what no output needs is not recorded', () => {
  const fn: TensorFunction = (x) => {
    tf.exp(x)
    return [tf.neg(x)]
  }
  expect(operatorsOf(fn, [pictures])).toEqual(['Neg'])
})

test('the gradients of means and of a normalization make no broadcast real', () => {
  const scaled = tf.grads((x, scale) => tf.mean(tf.square(tf.mul(instanceNormalize(x), scale))))
  expect(operatorsOf((x, scale) => scaled([x, scale]), [pictures, [1, 3, 1, 1]])).not.toContain('Expand')
})

test('a broadcast output is made real', () => {
  expect(operatorsOf((x) => [tf.tile(x, [1, 5])], [[3, 1]])).toEqual(['Expand'])
})

test('axes in one order after another are in one, and there and back is nothing', () => {
  const turned: TensorFunction = (x) => [tf.transpose(tf.transpose(x, [2, 0, 1]), [2, 0, 1])]
  expect(operatorsOf(turned, [[2, 3, 4]])).toEqual(['Transpose'])
  expect(operatorsOf((x) => [tf.transpose(tf.transpose(x, [2, 0, 1]), [1, 2, 0])], [[2, 3, 4]])).toEqual([])
})

test('an operator that has another form is recorded in that', () => {
  const fn: TensorFunction = (x) => [tf.matMul(x, x, true, true)]
  expect(operatorsOf(fn, [[2, 2]])).toEqual(['FusedMatMul'])
  expect(operatorsOf(fn, [[2, 2]], { FusedMatMul: turnedProduct })).toEqual(['MatMul', 'Transpose'])
  expect(operatorsOf((x) => [tf.step(x)], [pictures])).toEqual(['HardSigmoid'])
  expect(operatorsOf((x) => [tf.step(x)], [pictures], { HardSigmoid: roundedStep })).toEqual(['Ceil', 'Clip'])
})

test('the backend before is active again after a recording, also after one that fails', async () => {
  await tf.setBackend('cpu')
  record((x) => [tf.neg(x)], [pictures])
  expect(tf.getBackend()).toBe('cpu')
  const problem = await problemOf(() => record((x) => [tf.atan(tf.neg(x))], [pictures]))
  expect(problem).toEqual({ code: 'kernel-unknown', kernel: 'Atan', executor: 'onnx' })
  expect(tf.getBackend()).toBe('cpu')
  expect([...tf.neg([1, -2]).dataSync()]).toEqual([-1, 2])
})

test('an error of the function itself comes through as it is', () => {
  const mistake = new Error('of the function')
  expect(() => record(() => { throw mistake }, [pictures])).toThrow(mistake)
})

test('a function cannot look at a value that exists only when it runs', async () => {
  const problem = await problemOf(() => record((x) => [tf.mul(x, x.dataSync()[0] ?? 0)], [pictures]))
  expect(problem).toEqual({ code: 'internal', detail: 'a function read a tensor while it was compiled' })
})

test('recording leaves no tensors behind', () => {
  const before = tf.memory().numTensors
  record((x) => [tf.grad((x) => tf.sum(tf.square(x)))(x)], [pictures])
  expect(tf.memory().numTensors).toBe(before)
})

function operatorsOf(fn: TensorFunction, shapes: readonly (readonly number[])[], forms?: Forms): string[] {
  const { outputs } = record(fn, shapes, forms)
  return inOrder(outputs).flatMap((value) => (value.kind === 'node' ? [value.operator] : [])).toSorted()
}
