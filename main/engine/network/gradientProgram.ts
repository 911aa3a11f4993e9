import { applyDraw, drawInputs, drawShapes, type DrawTensors } from '../augment/augmentation.ts'
import type { Executor } from '../executor/executor.ts'
import { outputAt } from '../executor/parts.ts'
import { shardedProgram, type BatchFunction } from '../executor/shardedProgram.ts'
import { shardSize } from '../executor/shards.ts'
import { crossEntropySum } from '../tensor/operations.ts'
import { tf, type Tensor } from '../tensor/tf.ts'
import { scaled } from '../tensor/vectors.ts'
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
  const program = shardedProgram(executor, {
    ...inShards(executor, spec),
    fn: (weights, rows, columns, mask, tone, x, labels) => {
      const loss = (weights: Tensor): tf.Scalar => batchLoss(spec, weights, x, labels, [rows, columns, mask, tone])
      const { value, grad } = tf.valueAndGrad(loss)(weights)
      return [value, grad]
    },
    summed: 2,
  })
  return {
    spec,
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, { count, images, labels, draw }) {
      const outputs = await program.run(count, [weights, ...drawInputs(draw)], [images, labels])
      const [loss = Number.NaN] = outputAt(outputs, 0)
      return { loss: loss / count, gradient: scaled(outputAt(outputs, 1), 1 / count) }
    },
  }
}

/** Cross-entropy of augmented pictures, summed. x [n, C, H, W], labels [n, K], draw as in `applyDraw` -> scalar */
export function batchLoss(
  spec: NetworkSpec,
  weights: Tensor,
  x: Tensor,
  labels: Tensor,
  draw: DrawTensors,
): tf.Scalar {
  const augmented = applyDraw(x, ...draw) // [n, C, H, W]
  return crossEntropySum(logits(spec, weights, augmented), labels).asScalar()
}

/**
 * A batch as inputs of a program: the weights and the draw are shared, pictures and labels have rows. Under instance
 * norm nothing couples the pictures.
 */
export function inShards(
  { shards }: Pick<Executor, 'shards'>,
  spec: NetworkSpec,
): Pick<BatchFunction, 'shared' | 'rows' | 'shardSize'> {
  const { channels, height, width } = spec.image
  return {
    shared: [[weightCount(spec)], ...drawShapes(spec.image)],
    rows: (count) => [[count, channels, height, width], [count, spec.classes]],
    shardSize: (count) => shardSize(shards, spec, count),
  }
}
