import { afterAll, beforeAll, expect, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Executor, Program, TensorFunction } from '../../../main/engine/executor/executor.ts'
import { lowerings } from '../../../main/engine/executor/onnx/kernels/table.ts'
import { convolve } from '../../../main/engine/tensor/operations.ts'
import { tf } from '../../../main/engine/tensor/tf.ts'
import { expectClose, runOnce } from '../../support/engineExecutors.ts'
import { kernelCases } from '../../support/engineKernelCases.ts'

let onnx: Executor
let held: Program

beforeAll(async () => {
  onnx = await createExecutor('onnx')
  // Session threads live as long as one program does: held, so that they are not started for each case.
  held = await onnx.compile((x) => [tf.neg(x)], [[1]])
})

afterAll(() => held[Symbol.asyncDispose]())

test('every kernel of the table has a case', () => {
  expect(new Set(kernelCases.map(({ kernel }) => kernel))).toEqual(new Set(Object.keys(lowerings)))
})

test.each(kernelCases)('the ONNX form of $kernel computes the same $how', async ({ shapes, fn }) => {
  expectClose(await runOnce(onnx, fn, shapes), await runOnce(cpuExecutor, fn, shapes), 1e-5)
})

test.each<[string, string, TensorFunction]>([
  ['a stride', 'Conv2D with strides', (x) => [tf.conv2d(x as tf.Tensor4D, tf.ones([3, 3, 2, 2]), 2, 'same', 'NCHW')]],
  ['a filter of 5', "Conv2D that is not 3x3 and 'same'", (x) => [convolve(x, tf.ones([5, 5, 2, 2]))]],
  ['channels last', 'Conv2D of NHWC', (x) => [tf.conv2d(x as tf.Tensor4D, tf.ones([3, 3, 4, 2]), 1, 'same')]],
  ['a tiled long axis', 'Tile of an axis longer than 1', (x) => [tf.tile(x, [2, 1, 1, 1])]],
  ['padding with ones', 'PadV2 with 1', (x) => [tf.pad(x, [[1, 0], [0, 0], [0, 0], [0, 0]], 1)]],
  ['a leaky step', 'Step with alpha 0.5', (x) => [tf.step(x, 0.5)]],
  ['whole numbers', 'Cast to int32', (x) => [tf.cast(x, 'int32')]],
])('%s is refused by name', async (_, kernel, fn) => {
  await expect(onnx.compile(fn, [[2, 2, 4, 4]])).rejects.toMatchObject({
    problem: { code: 'kernel-unknown', executor: 'onnx', kernel },
  })
})
