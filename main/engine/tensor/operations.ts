import { conv2dBackpropFilter } from './gradients/conv2dBackpropFilter.ts'
import { exp } from './gradients/exp.ts'
import { instanceNormalize as instanceNormalizeGradient } from './gradients/instanceNormalize.ts'
import { averagePool2x2 as averagePoolGradient, spreadPool2x2 } from './gradients/pool2x2.ts'
import { mean, sum, tile } from './gradients/reductions.ts'
import { register, runKernel } from './gradients/repair.ts'
import { sigmoid } from './gradients/sigmoid.ts'
import { softmax } from './gradients/softmax.ts'
import { tanh } from './gradients/tanh.ts'
import { registerKernels } from './kernels.ts'
import { tf, type Tensor } from './tf.ts'

registerKernels('cpu')
const repairs = [
  averagePoolGradient, conv2dBackpropFilter, exp, instanceNormalizeGradient, mean, sigmoid, softmax,
  spreadPool2x2, sum, tanh, tile,
]
repairs.forEach(register)

/** 3x3 convolution, stride 1, zero padding. x [n, C, H, W], filter [3, 3, C, F] -> [n, F, H, W] */
export function convolve(x: Tensor, filter: Tensor): Tensor {
  // Ranks are the caller's contract; TensorFlow.js checks them when it traces.
  return tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same', 'NCHW')
}

/** Mean 0 and variance 1 for each channel of each picture. [n, C, H, W] -> [n, C, H, W] */
export function instanceNormalize(x: Tensor): Tensor {
  return runKernel('InstanceNormalize', { x })
}

/** Mean of each 2x2 block. [n, C, H, W] -> [n, C, floor(H/2), floor(W/2)] */
export function averagePool(x: Tensor): Tensor {
  return runKernel('AveragePool2x2', { x })
}

/**
 * x - log sum exp(x) over the last axis. `tf.logSoftmax` saves its output, so its second derivative is silently wrong.
 * The maximum only keeps exp in range and cancels: no gradient runs through it. [n, K] -> [n, K]
 */
export function logSoftmax(x: Tensor): Tensor {
  const shifted = tf.sub(x, rowMaximum(x)) // [n, K]
  return tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), -1, true))) // [n, K]
}

/**
 * Cross-entropy summed over the batch, so that parts of a batch add up. A row of zeros as label counts nothing.
 * logits [n, K], labels [n, K] (each row a distribution) -> scalar
 */
export function crossEntropySum(logits: Tensor, labels: Tensor): Tensor {
  return tf.neg(tf.sum(tf.mul(labels, logSoftmax(logits))))
}

/** The largest value of each row, through which no gradient runs. [n, K] -> [n, 1] */
function rowMaximum(x: Tensor): Tensor {
  return tf.customGrad(() => ({ value: tf.max(x, -1, true), gradFunc: () => tf.zeros(x.shape) }))(x)
}
