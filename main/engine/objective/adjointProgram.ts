import { drawInputs, type DrawTensors } from '../augment/augmentation.ts'
import type { Executor } from '../executor/executor.ts'
import { outputAt } from '../executor/parts.ts'
import { shardedProgram } from '../executor/shardedProgram.ts'
import type { Batch } from '../network/batch.ts'
import { weightCount, type NetworkSpec } from '../network/convNet.ts'
import { batchLoss, inShards } from '../network/gradientProgram.ts'
import { tf, type Tensor } from '../tensor/tf.ts'
import { scaled } from '../tensor/vectors.ts'

/** With g the gradient of a batch's mean cross-entropy with respect to the weights: how lambda . g changes. */
export interface AdjointStep {
  /** d(lambda . g)/dtheta = H lambda [P] */
  readonly hessianVector: Float32Array
  /** d(lambda . g)/dx [count, C, H, W] */
  readonly images: Float32Array
}

/** One step of the reverse sweep. */
export interface AdjointProgram extends AsyncDisposable {
  run(weights: Float32Array, batch: Batch, lambda: Float32Array): Promise<AdjointStep>
}

/** The second-order step: a gradient through the gradient, never a Hessian. */
export function adjointProgram(executor: Executor, spec: NetworkSpec): AdjointProgram {
  const batch = inShards(executor, spec)
  const program = shardedProgram(executor, {
    ...batch,
    fn: (lambda, weights, rows, columns, mask, tone, x, labels) => {
      const draw: DrawTensors = [rows, columns, mask, tone]
      const alignment = (weights: Tensor, x: Tensor): tf.Scalar => {
        const gradient = tf.grad((weights: Tensor) => batchLoss(spec, weights, x, labels, draw))(weights) // [P]
        return tf.sum(tf.mul(lambda, gradient)).asScalar()
      }
      return tf.grads(alignment)([weights, x])
    },
    shared: [[weightCount(spec)], ...batch.shared],
    summed: 1,
  })
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, { count, images, labels, draw }, lambda) {
      const outputs = await program.run(count, [lambda, weights, ...drawInputs(draw)], [images, labels])
      return {
        hessianVector: scaled(outputAt(outputs, 0), 1 / count),
        images: scaled(outputAt(outputs, 1), 1 / count),
      }
    },
  }
}
