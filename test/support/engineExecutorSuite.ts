import { beforeAll, describe, expect, test } from 'vitest'
import { drawShapes, type DrawTensors } from '../../main/engine/augment/augmentation.ts'
import { cpuExecutor } from '../../main/engine/executor/cpu.ts'
import type { Executor, TensorFunction } from '../../main/engine/executor/executor.ts'
import { weightCount, type NetworkSpec } from '../../main/engine/network/convNet.ts'
import { batchLoss } from '../../main/engine/network/gradientProgram.ts'
import { tf, type Tensor } from '../../main/engine/tensor/tf.ts'
import { expectClose, runOnce } from './engineExecutors.ts'

/** An executor and how the tests come by it. */
export interface Subject {
  readonly name: string
  readonly create: () => Promise<Executor>
}

/** What every executor does. */
export function describeExecutor({ name, create }: Subject): void {
  describe(`the executor ${name}`, () => {
    let executor: Executor

    beforeAll(async () => {
      executor = await create()
    })

    test('runs one program several times at once, each with its own inputs', async () => {
      await using program = await executor.compile((x) => [tf.sum(tf.matMul(x, x)), tf.neg(x)], [[64, 64]])
      const values = Array.from({ length: 12 }, (_, at) => at + 1)
      const results = await Promise.all(values.map((value) => program.run([new Float32Array(64 * 64).fill(value)])))
      expect(results.map(([sum]) => sum?.[0])).toEqual(values.map((value) => value ** 2 * 64 ** 3))
      expect(results.map(([, negative]) => negative?.at(-1))).toEqual(values.map((value) => -value))
    })

    test('keeps the inputs and gives outputs of their own', async () => {
      await using program = await executor.compile((x) => [tf.mul(x, 2)], [[2]])
      const input = Float32Array.of(1, 2)
      const first = await program.run([input])
      const second = await program.run([input])
      expect(input).toEqual(Float32Array.of(1, 2))
      expect(first).toEqual([Float32Array.of(2, 4)])
      expect(second).toEqual(first)
      expect(second[0]?.buffer).not.toBe(first[0]?.buffer)
    })

    test('outputs may be inputs, constants, broadcasts and each other', async () => {
      const fn = (x: Tensor): Tensor[] => {
        const negative = tf.neg(x)
        return [x, negative, negative, tf.tensor([3, 4]), tf.tile(tf.reshape(x, [2, 1]), [1, 2]), tf.zerosLike(x)]
      }
      const outputs = await runOnce(executor, fn, [[2], [3]], [Float32Array.of(1, 2), new Float32Array(3)])
      expect(outputs.map((output) => [...output])).toEqual([[1, 2], [-1, -2], [-1, -2], [3, 4], [1, 1, 2, 2], [0, 0]])
    })

    test('uses tensors that a function finds outside, and leaves them usable', async () => {
      const outside = tf.tensor([10, 20])
      const outputs = await runOnce(executor, (x) => [tf.add(x, outside)], [[2]], [Float32Array.of(1, 2)])
      expect(outputs).toEqual([Float32Array.of(11, 22)])
      expect(tf.getBackend()).toBe('cpu')
      expect([...outside.dataSync()]).toEqual([10, 20])
      outside.dispose()
    })
  })
}

/** Networks whose pictures have odd sides after one pooling, and one and three channels. */
export const networks: readonly NetworkSpec[] = [
  { image: { channels: 1, height: 18, width: 16 }, classes: 4, width: 8, depth: 2, activation: 'relu' },
  { image: { channels: 3, height: 22, width: 22 }, classes: 3, width: 16, depth: 3, activation: 'softplus' },
]
const PICTURES = 3

/** The first and second derivatives of networks are the same as on cpu, up to the relative error `most`. */
export function describeDerivatives({ name, create }: Subject, most: number): void {
  describe.each(networks)(`on ${name}, a network of depth $depth with $activation`, (spec) => {
    const { channels, height, width } = spec.image
    const weightShape = [weightCount(spec)]
    const batchShapes = [[PICTURES, channels, height, width], [PICTURES, spec.classes], ...drawShapes(spec.image)]

    test('has the same gradient as on cpu', async () => {
      // The shapes of `drawShapes` make the four tensors of a draw.
      const gradient: TensorFunction = (weights, x, labels, ...draw) =>
        [tf.grad((weights) => batchLoss(spec, weights, x, labels, draw as DrawTensors))(weights)]
      const shapes = [weightShape, ...batchShapes]
      expectClose(await runOnce(await create(), gradient, shapes), await runOnce(cpuExecutor, gradient, shapes), most)
    })

    test('has the same gradient through its gradient as on cpu', async () => {
      const adjoint: TensorFunction = (lambda, weights, x, labels, ...draw) => {
        const gradient = (weights: Tensor, x: Tensor): Tensor =>
          tf.grad((weights) => batchLoss(spec, weights, x, labels, draw as DrawTensors))(weights)
        return tf.grads((weights, x) => tf.sum(tf.mul(lambda, gradient(weights, x))))([weights, x])
      }
      const shapes = [weightShape, weightShape, ...batchShapes]
      expectClose(await runOnce(await create(), adjoint, shapes), await runOnce(cpuExecutor, adjoint, shapes), most)
    })
  })
}
