import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { applyDraw, drawInputs, drawShapes, type DrawTensors } from '../augment/augmentation.ts'
import type { Executor } from '../executor/executor.ts'
import { rowsOf, shardedProgram, sumOutputs } from '../executor/shards.ts'
import { crossEntropySum } from '../tensor/operations.ts'
import { tf, type Tensor } from '../tensor/tf.ts'
import type { Batch } from './batch.ts'
import { logits, weightCount, type NetworkSpec } from './convNet.ts'

/** Loss and gradient of a network on a batch: all that plain training needs. */
export interface GradientProgram extends AsyncDisposable {
  readonly spec: NetworkSpec
  /** Mean cross-entropy over the batch and its gradient [P] with respect to the weights [P]. */
  run(weights: Float32Array, batch: Batch): Promise<{ readonly loss: number; readonly gradient: Float32Array }>
}

/** The first-order gradient. */
export function gradientProgram(executor: Executor, spec: NetworkSpec): GradientProgram {
  const program = shardedProgram(executor, spec, (weights, x, labels, ...draw) => {
    const { value, grad } = tf.valueAndGrad((weights: Tensor) => batchLoss(spec, weights, x, labels, draw))(weights)
    return [value, grad]
  }, (size) => shardShapes(spec, size))
  return {
    spec,
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, batch) {
      const outputs = await program.run(batch.count, (from, size) => shardInputs(spec, weights, batch, from, size))
      const loss = sumOutputs(outputs, 0)[0] ?? Number.NaN
      return { loss: loss / batch.count, gradient: sumOutputs(outputs, 1).map((value) => value / batch.count) }
    },
  }
}

/** Cross-entropy of augmented pictures, summed. x [n, C, H, W], labels [n, K], draw as in `applyDraw` -> scalar */
export function batchLoss(spec: NetworkSpec, weights: Tensor, x: Tensor, labels: Tensor, draw: Tensor[]): tf.Scalar {
  // The shapes of `drawShapes` make the four tensors of a draw.
  const augmented = applyDraw(x, ...(draw as DrawTensors)) // [n, C, H, W]
  return crossEntropySum(logits(spec, weights, augmented), labels).asScalar()
}

/** Shapes of the inputs of a shard of `size` pictures: weights, pictures, labels, draw. */
export function shardShapes(spec: NetworkSpec, size: number): readonly (readonly number[])[] {
  const { channels, height, width } = spec.image
  return [[weightCount(spec)], [size, channels, height, width], [size, spec.classes], ...drawShapes(spec.image)]
}

/** Inputs of the shard of `size` pictures that starts at picture `from`. */
export function shardInputs(
  spec: NetworkSpec,
  weights: Float32Array,
  batch: Batch,
  from: number,
  size: number,
): Float32Array[] {
  return [
    weights,
    rowsOf(batch.images, valuesPerPicture(spec.image), from, size),
    rowsOf(batch.labels, spec.classes, from, size),
    ...drawInputs(batch.draw),
  ]
}
