import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Executor, Program } from '../../../main/engine/executor/executor.ts'
import '../../../main/engine/tensor/operations.ts'
import { tf, type Tensor } from '../../../main/engine/tensor/tf.ts'
import { expectClose, runOnce } from '../../support/engineExecutors.ts'

/** Steps that a broadcast tensor may go through before anything needs all of its elements. */
type Step = (x: Tensor) => Tensor

const START = [2, 3, 1, 4]

const steps: readonly Step[] = [
  (x) => tf.tile(x, x.shape.map((length) => (length === 1 ? 3 : 1))),
  (x) => tf.sum(x, [0], true),
  (x) => tf.sum(x, [x.rank - 1], true),
  (x) => tf.mean(x, [x.rank >> 1]),
  (x) => tf.max(x, [0], true),
  (x) => tf.transpose(x),
  (x) => tf.reshape(x, [1, ...x.shape]),
  (x) => tf.reshape(x, [x.size]),
  (x) => tf.reshape(x, [Math.ceil(x.size / 2) * 2 === x.size ? 2 : 1, -1]),
  (x) => tf.slice(x, x.shape.map((length) => length >> 1), x.shape.map((length) => length - (length >> 1))),
  (x) => tf.pad(x, x.shape.map(() => [1, 0] as [number, number])),
  (x) => tf.mul(x, tf.add(tf.sum(x, [0], true), 2)),
  (x) => tf.stack([x, tf.neg(x)], x.rank),
  (x) => tf.add(tf.zerosLike(x), tf.sum(x)),
]

let onnx: Executor
let held: Program

beforeAll(async () => {
  onnx = await createExecutor('onnx')
  // Session threads live as long as one program does: held, so that they are not started for each run.
  held = await onnx.compile((x) => [tf.neg(x)], [[1]])
})

afterAll(() => held[Symbol.asyncDispose]())

test('tensors kept small stand for the same values through any steps', async () => {
  const chains = fc.array(fc.nat({ max: steps.length - 1 }), { minLength: 2, maxLength: 6 })
  const input = Float32Array.from({ length: 24 }, (_, at) => Math.sin(at + 1) + 1.5)
  await fc.assert(fc.asyncProperty(chains, async (chain) => {
    const fn = (x: Tensor): Tensor[] => [chain.reduce(apply, tf.tile(x, [1, 1, 2, 1]))]
    expectClose(await runOnce(onnx, fn, [START], [input]), await runOnce(cpuExecutor, fn, [START], [input]), 1e-5)
  }), { numRuns: 60, seed: 20 })
})

/** A step, unless it would make the tensor too large or of too many axes for TensorFlow.js. */
function apply(x: Tensor, index: number): Tensor {
  const step = steps[index]
  return step && x.rank > 0 && x.rank < 5 && x.size < 2000 ? step(x) : x
}
