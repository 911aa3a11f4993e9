import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import type { Executor } from '../executor/executor.ts'
import { joinOutputs, shardedProgram, sumOutputs } from '../executor/shards.ts'
import type { Batch } from '../network/batch.ts'
import { weightCount, type NetworkSpec } from '../network/convNet.ts'
import { batchLoss, shardInputs, shardShapes } from '../network/gradientProgram.ts'
import { tf, type Tensor } from '../tensor/tf.ts'

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
  const program = shardedProgram(executor, spec, (lambda, weights, x, labels, ...draw) => {
    const alignment = (weights: Tensor, x: Tensor): tf.Scalar => {
      const gradient = tf.grad((weights: Tensor) => batchLoss(spec, weights, x, labels, draw))(weights) // [P]
      return tf.sum(tf.mul(lambda, gradient)).asScalar()
    }
    return tf.grads(alignment)([weights, x])
  }, (size) => [[weightCount(spec)], ...shardShapes(spec, size)])
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, batch, lambda) {
      const outputs = await program.run(batch.count, (from, size) => [
        lambda, ...shardInputs(spec, weights, batch, from, size),
      ])
      const mean = (value: number): number => value / batch.count
      return {
        hessianVector: sumOutputs(outputs, 0).map(mean),
        images: joinOutputs(outputs, 1, batch.count, valuesPerPicture(spec.image)).map(mean),
      }
    },
  }
}
