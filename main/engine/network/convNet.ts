import type { ImageShape } from '../../../shared/domain/pictures.ts'
import type { Stream } from '../../../shared/stream.ts'
import { averagePool, convolve, instanceNormalize } from '../tensor/operations.ts'
import { tf, type Tensor } from '../tensor/tf.ts'
import { normalizedConvolution } from './patchBlock.ts'

/**
 * The ConvNet of the distillation literature: depth x [conv 3x3, instance norm, ReLU, average pool 2x2], then linear.
 * The convolutions have no bias: the norm would subtract it again.
 */
export interface NetworkSpec {
  readonly image: ImageShape
  readonly classes: number
  /** Channels of each block. */
  readonly width: number
  readonly depth: number
  /** `softplus` makes every derivative smooth, which finite differences need. */
  readonly activation: 'relu' | 'softplus'
}

interface WeightPart {
  readonly shape: readonly number[]
  /** Start values are uniform in +-bound around center, as in PyTorch's defaults. */
  readonly bound: number
  readonly center: number
}

/** Blocks that bring a picture of this size to 3.5 to 7 values a side: 16 -> 2, 28 and 32 -> 3, 64 -> 4, 128 -> 5. */
export function depthFor(image: ImageShape): number {
  return Math.max(1, Math.floor(Math.log2(Math.min(image.height, image.width) / 3.5)))
}

/**
 * The weights' parts in the order in which they lie in the flat vector. A filter lies as the matrix of its product,
 * columns beside inputs and rows beside outputs, so that no executor turns it around for every shard.
 */
function partsOf(spec: NetworkSpec): readonly WeightPart[] {
  const parts: WeightPart[] = []
  let channels: number = spec.image.channels
  for (let block = 0; block < spec.depth; block += 1) {
    const bound = 1 / Math.sqrt(channels * 9)
    parts.push(
      { shape: [channels, 3, spec.width, 3], bound, center: 0 },
      { shape: [1, spec.width, 1, 1], bound: 0, center: 1 },
      { shape: [1, spec.width, 1, 1], bound: 0, center: 0 },
    )
    channels = spec.width
  }
  const features = featureCount(spec)
  const bound = 1 / Math.sqrt(features)
  parts.push({ shape: [features, spec.classes], bound, center: 0 }, { shape: [1, spec.classes], bound, center: 0 })
  return parts
}

/** Values that the last block hands to the linear layer. */
export function featureCount(spec: NetworkSpec): number {
  const { height, width } = spec.image
  return spec.width * (height >> spec.depth) * (width >> spec.depth)
}

/** Length of the flat weight vector. */
export function weightCount(spec: NetworkSpec): number {
  return partsOf(spec).reduce((total, { shape }) => total + tf.util.sizeFromShape([...shape]), 0)
}

/** Fresh weights: uniform in +-1/sqrt(fan in), scales 1, shifts 0. [P] */
export function initWeights(spec: NetworkSpec, stream: Stream): Float32Array {
  return Float32Array.from(
    partsOf(spec).flatMap(({ shape, bound, center }) =>
      Array.from({ length: tf.util.sizeFromShape([...shape]) }, () => center + bound * (2 * stream.uniform() - 1)),
    ),
  )
}

/** Activations before the linear layer. weights [P], x [n, C, H, W] -> [n, features] */
export function features(spec: NetworkSpec, weights: Tensor, x: Tensor): Tensor {
  return applyBlocks(spec, splitWeights(spec, weights), x)
}

/** Class scores. weights [P], x [n, C, H, W] -> [n, classes] */
export function logits(spec: NetworkSpec, weights: Tensor, x: Tensor): Tensor {
  const parts = splitWeights(spec, weights)
  const hidden = applyBlocks(spec, parts, x) // [n, features]
  return tf.add(tf.matMul(hidden, at(parts, -2)), at(parts, -1)) // [n, classes]
}

function applyBlocks(spec: NetworkSpec, parts: readonly Tensor[], x: Tensor): Tensor {
  let hidden = x
  for (let block = 0; block < spec.depth; block += 1) {
    const filter = tf.transpose(at(parts, 3 * block), [3, 1, 0, 2]) // [3, 3, C, F]
    const scaled = (block === 0 ? normalizedConvolution : normalizeConvolved)(
      hidden, filter, at(parts, 3 * block + 1), at(parts, 3 * block + 2),
    ) // [n, F, H, W]
    hidden = averagePool(spec.activation === 'relu' ? tf.relu(scaled) : tf.softplus(scaled)) // [n, F, H/2, W/2]
  }
  return tf.reshape(hidden, [-1, featureCount(spec)]) // [n, features]
}

/** x [n, C, H, W], filter [3, 3, C, F], scale and shift [1, F, 1, 1] -> [n, F, H, W] */
function normalizeConvolved(x: Tensor, filter: Tensor, scale: Tensor, shift: Tensor): Tensor {
  return tf.add(tf.mul(instanceNormalize(convolve(x, filter)), scale), shift) // [n, F, H, W]
}

function splitWeights(spec: NetworkSpec, weights: Tensor): readonly Tensor[] {
  const shapes = partsOf(spec).map(({ shape }) => [...shape])
  const flat = tf.split(weights, shapes.map(tf.util.sizeFromShape))
  return flat.map((part, index) => tf.reshape(part, shapes[index] ?? []))
}

function at(parts: readonly Tensor[], index: number): Tensor {
  const part = parts.at(index)
  if (!part) throw new Error(`the network has no part ${index}`)
  return part
}
