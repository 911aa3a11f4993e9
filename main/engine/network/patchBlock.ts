import { convolve } from '../tensor/operations.ts'
import { NORMALIZATION_EPSILON } from '../tensor/kernels.ts'
import { tf, type Tensor } from '../tensor/tf.ts'

const TAPS = 9

/**
 * Convolution 3x3, instance norm, scale and shift of a block whose input has few channels, without a tensor of the
 * output's size for each of them. With P the centered patches of a picture (K = 9 C rows, a pixel a column), a filter w
 * gives w . P, whose variance is w . S w with S = P P^T / (H W). So the norm's factor is known before the convolution
 * and moves into the filter:
 *   y = (scale w / sqrt(w . S w + eps)) . P + shift,
 * one small product a picture, and so are its derivatives of every order.
 * x [n, C, H, W], filter [3, 3, C, F], scale and shift [1, F, 1, 1] -> [n, F, H, W]
 */
export function normalizedConvolution(x: Tensor, filter: Tensor, scale: Tensor, shift: Tensor): Tensor {
  const [n = 0, channels = 0, height = 0, width = 0] = x.shape
  const [rows, outputs] = [TAPS * channels, filter.size / (TAPS * channels)]
  const patches = centeredPatches(x) // [n, K, H * W]
  const flat = tf.reshape(filter, [rows, outputs]) // [K, F]
  const factor = tf.mul(tf.reshape(scale, [1, 1, outputs]), inverseDeviation(patches, flat)) // [n, 1, F]
  const filters = tf.mul(tf.reshape(flat, [1, rows, outputs]), factor) // [n, K, F]
  const shifts = tf.tile(tf.reshape(shift, [1, 1, outputs]), [n, 1, 1]) // [n, 1, F]
  const ones = tf.ones([n, 1, height * width]) // [n, 1, H * W]
  const y = tf.matMul(tf.concat([filters, shifts], 1), tf.concat([patches, ones], 1), true, false) // [n, F, H * W]
  return tf.reshape(y, [n, outputs, height, width]) // [n, F, H, W]
}

/** Each pixel's 3x3 neighborhood, minus its mean over the picture. [n, C, H, W] -> [n, 9 C, H * W] */
function centeredPatches(x: Tensor): Tensor {
  const [n = 0, channels = 0, height = 0, width = 0] = x.shape
  const rows = TAPS * channels
  const patches = tf.reshape(convolve(x, oneHotFilters(channels)), [n, rows, height * width]) // [n, K, H * W]
  return tf.sub(patches, tf.mean(patches, 2, true)) // [n, K, H * W]
}

/** Filter k gives the k-th value of a neighborhood. [3, 3, C, 9 C] */
function oneHotFilters(channels: number): Tensor {
  return tf.reshape(tf.eye(TAPS * channels), [3, 3, channels, TAPS * channels])
}

/** 1 / sqrt(w . S w + eps) for each picture and filter. patches [n, K, H * W], filters [K, F] -> [n, 1, F] */
function inverseDeviation(patches: Tensor, filters: Tensor): Tensor {
  const [n = 0, rows = 0, pixels = 1] = patches.shape
  const outputs = filters.size / rows
  const covariance = tf.mul(tf.matMul(patches, patches, false, true), 1 / pixels) // [n, K, K]
  const products = tf.matMul(tf.reshape(covariance, [n * rows, rows]), filters) // [n * K, F]
  const terms = tf.mul(tf.reshape(products, [n, rows, outputs]), tf.reshape(filters, [1, rows, outputs])) // [n, K, F]
  const variance = tf.add(tf.sum(terms, 1, true), NORMALIZATION_EPSILON) // [n, 1, F]
  return tf.exp(tf.mul(-0.5, tf.log(variance))) // [n, 1, F]
}
