import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { applyDraw, drawInputs, drawShapes, type Draw, type DrawTensors } from '../augment/augmentation.ts'
import type { Executor } from '../executor/executor.ts'
import { outputAt } from '../executor/parts.ts'
import { features, weightCount, type NetworkSpec } from '../network/convNet.ts'
import { tf, type Tensor } from '../tensor/tf.ts'

/** How many pictures of one class each side brings. */
export interface DistributionCounts {
  readonly real: number
  readonly decoded: number
}

/** Distance between the mean features of real and decoded pictures of one class, under a random network. */
export interface DistributionProgram extends AsyncDisposable {
  /**
   * @param real [real, C, H, W] and decoded [decoded, C, H, W], normalized, of one class
   * @returns the distance and its gradient with respect to the decoded pictures
   */
  run(
    weights: Float32Array,
    real: Float32Array,
    decoded: Float32Array,
    draw: Draw,
  ): Promise<{ readonly distance: number; readonly ofImages: Float32Array }>
}

/**
 * Compiles L = | mean f(A(x)) - mean f(A(s)) |^2 for one class (Zhao and Bilen, Dataset Condensation with Distribution
 * Matching, WACV 2023). First order only: the fast lane for weak machines.
 */
export async function compileDistribution(
  executor: Executor,
  spec: NetworkSpec,
  counts: DistributionCounts,
): Promise<DistributionProgram> {
  const { channels, height, width } = spec.image
  const shapeOf = (count: number): readonly number[] => [count, channels, height, width]
  const program = await executor.compile((weights, real, decoded, ...draw) => {
    // The shapes of `drawShapes` make the four tensors of a draw.
    const meanFeatures = (x: Tensor): Tensor =>
      tf.mean(features(spec, weights, applyDraw(x, ...(draw as DrawTensors))), 0) // [features]
    const ofReal = meanFeatures(real) // [features]
    const distance = (decoded: Tensor): tf.Scalar =>
      tf.sum(tf.square(tf.sub(ofReal, meanFeatures(decoded)))).asScalar()
    const { value, grad } = tf.valueAndGrad(distance)(decoded)
    return [value, grad]
  }, [[weightCount(spec)], shapeOf(counts.real), shapeOf(counts.decoded), ...drawShapes(spec.image)])
  const values = valuesPerPicture(spec.image)
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, real, decoded, draw) {
      if (real.length !== counts.real * values || decoded.length !== counts.decoded * values) {
        throw new RangeError(`expected ${counts.real} real and ${counts.decoded} decoded pictures`)
      }
      const outputs = await program.run([weights, real, decoded, ...drawInputs(draw)])
      return { distance: outputAt(outputs, 0)[0] ?? Number.NaN, ofImages: outputAt(outputs, 1) }
    },
  }
}
