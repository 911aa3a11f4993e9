import type { ImageShape } from '../../../shared/domain/pictures.ts'
import type { Stream } from '../../../shared/stream.ts'
import { tf, type Tensor } from '../tensor/tf.ts'
import { resampling } from './resampling.ts'

/** Which changes may be made to a picture. Each can be switched off: a flipped part may be a different class. */
export interface Augmentation {
  readonly flip: boolean
  readonly shift: boolean
  readonly scale: boolean
  readonly cutout: boolean
  readonly brightness: boolean
  readonly contrast: boolean
}

export const NO_AUGMENTATION: Augmentation = {
  flip: false, shift: false, scale: false, cutout: false, brightness: false, contrast: false,
}

export const FULL_AUGMENTATION: Augmentation = {
  flip: true, shift: true, scale: true, cutout: true, brightness: true, contrast: true,
}

/** One draw for a whole batch, as data: real and decoded pictures can get the same change (Zhao and Bilen, 2021). */
export interface Draw {
  /** [H, H] and [W, W]: new rows and columns as mixtures of the old ones. */
  readonly rows: Float32Array
  readonly columns: Float32Array
  /** [H * W], 0 where cut out. */
  readonly mask: Float32Array
  /** [2]: factor on the distance from the picture's mean, and what is added to every value. */
  readonly tone: Float32Array
}

const MAX_SHIFT = 0.125
const MAX_SCALE = 1.2
const CUTOUT_SIDE = 0.5
const MAX_BRIGHTNESS = 0.5
const MAX_CONTRAST = 0.5

/** Shapes of a draw's arrays in the order of `drawInputs`. */
export function drawShapes({ height, width }: ImageShape): readonly (readonly number[])[] {
  return [[height, height], [width, width], [1, 1, height, width], [2]]
}

/** A draw as inputs of a program. */
export function drawInputs(draw: Draw): readonly Float32Array[] {
  return [draw.rows, draw.columns, draw.mask, draw.tone]
}

/** A draw's arrays as tensors: rows, columns, mask, tone. */
export type DrawTensors = [rows: Tensor, columns: Tensor, mask: Tensor, tone: Tensor]

/** The draw that changes nothing. */
export function identityDraw({ height, width }: ImageShape): Draw {
  return {
    rows: resampling(height, 1, 0, false),
    columns: resampling(width, 1, 0, false),
    mask: new Float32Array(height * width).fill(1),
    tone: Float32Array.of(1, 0),
  }
}

/**
 * Draws one change, uniformly from those switched on: the strategy of differentiable siamese augmentation (Zhao and
 * Bilen, ICML 2021), with its ranges.
 */
export function drawAugmentation(augmentation: Augmentation, image: ImageShape, stream: Stream): Draw {
  const choices = changes.filter(({ name }) => augmentation[name])
  const identity = identityDraw(image)
  return choices[stream.integer(choices.length)]?.draw(identity, image, stream) ?? identity
}

const changes: readonly {
  readonly name: keyof Augmentation
  readonly draw: (identity: Draw, image: ImageShape, stream: Stream) => Draw
}[] = [
  {
    name: 'flip',
    draw: (identity, { width }, stream) =>
      stream.uniform() < 0.5 ? identity : { ...identity, columns: resampling(width, 1, 0, true) },
  },
  {
    name: 'shift',
    draw: (identity, { height, width }, stream) => ({
      ...identity,
      rows: resampling(height, 1, Math.round(around(stream, MAX_SHIFT * height)), false),
      columns: resampling(width, 1, Math.round(around(stream, MAX_SHIFT * width)), false),
    }),
  },
  {
    name: 'scale',
    draw: (identity, { height, width }, stream) => ({
      ...identity,
      rows: resampling(height, scaleFactor(stream), 0, false),
      columns: resampling(width, scaleFactor(stream), 0, false),
    }),
  },
  { name: 'cutout', draw: (identity, image, stream) => ({ ...identity, mask: cutout(image, stream) }) },
  {
    name: 'brightness',
    draw: (identity, _image, stream) => ({ ...identity, tone: Float32Array.of(1, around(stream, MAX_BRIGHTNESS)) }),
  },
  {
    name: 'contrast',
    draw: (identity, _image, stream) => ({ ...identity, tone: Float32Array.of(1 + around(stream, MAX_CONTRAST), 0) }),
  },
]

function around(stream: Stream, most: number): number {
  return (2 * stream.uniform() - 1) * most
}

function scaleFactor(stream: Stream): number {
  return MAX_SCALE ** around(stream, 1)
}

function cutout({ height, width }: ImageShape, stream: Stream): Float32Array {
  const mask = new Float32Array(height * width).fill(1)
  const [top, bottom] = span(height, stream)
  const [left, right] = span(width, stream)
  for (let row = top; row < bottom; row += 1) mask.fill(0, row * width + left, row * width + right)
  return mask
}

function span(length: number, stream: Stream): readonly [number, number] {
  const side = Math.round(CUTOUT_SIDE * length)
  const start = stream.integer(length) - Math.floor(side / 2)
  return [Math.max(0, start), Math.min(length, start + side)]
}

/**
 * Applies a draw, differentiable in x. x [n, C, H, W], rows [H, H], columns [W, W], mask [1, 1, H, W], tone [2]
 * -> [n, C, H, W]. Two matrix products with transposes between, as broadcast batches have wrong gradients in
 * TensorFlow.js 4.22.
 */
export function applyDraw(x: Tensor, rows: Tensor, columns: Tensor, mask: Tensor, tone: Tensor): Tensor {
  const [n = 0, channels = 0, height = 0, width = 0] = x.shape
  const wide = tf.matMul(tf.reshape(x, [n * channels * height, width]), columns, false, true) // [n*C*H, W]
  const byColumn = tf.transpose(tf.reshape(wide, [n * channels, height, width]), [0, 2, 1]) // [n*C, W, H]
  const moved = tf.matMul(tf.reshape(byColumn, [-1, height]), rows, false, true) // [n*C*W, H]
  const back = tf.transpose(tf.reshape(moved, [n * channels, width, height]), [0, 2, 1]) // [n*C, H, W]
  const placed = tf.reshape(back, [n, channels, height, width]) // [n, C, H, W]
  const average = tf.mean(placed, [1, 2, 3], true) // [n, 1, 1, 1]
  const contrast = tf.slice(tone, [0], [1]) // [1]
  const brightness = tf.slice(tone, [1], [1]) // [1]
  // (placed - average) contrast + average + brightness, so ordered that contrast 1 and brightness 0 change no bit.
  const offset = tf.add(tf.mul(average, tf.sub(1, contrast)), brightness) // [n, 1, 1, 1]
  const toned = tf.add(tf.mul(placed, contrast), offset) // [n, C, H, W]
  return tf.mul(toned, mask) // [n, C, H, W]
}
