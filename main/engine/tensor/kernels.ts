import { tf, type Tensor } from './tf.ts'

/** Added to the variance before its root, as PyTorch's GroupNorm does. */
export const NORMALIZATION_EPSILON = 1e-5

const PLANE = [2, 3]

/**
 * Kernels of our own as TensorFlow.js operations: what they mean, and how a plain backend runs them. An executor with
 * faster forms registers them for its own backend under the same names.
 */
const compositions: Readonly<Record<string, (x: Tensor, attributes: tf.NamedAttrMap) => Tensor>> = {
  AveragePool2x2: averagePool,
  SpreadPool2x2: (dy, { height, width }) => spreadPool(dy, Number(height), Number(width)),
  InstanceNormalize: (x) => tf.mul(centered(x), inverseDeviation(x)),
  InverseDeviation: inverseDeviation,
}

/** Makes the kernels known to a TensorFlow.js backend that computes. */
export function registerKernels(backendName: string): void {
  for (const [kernelName, compose] of Object.entries(compositions)) {
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs }) => {
        const [input] = Object.values(inputs)
        // The engine hands kernels its own tensors; the declared type covers backends' bare records too.
        return tf.tidy(() => compose(input as Tensor, attrs ?? {}))
      },
    })
  }
}

/** Mean of each 2x2 block; an odd last row or column is left out. [n, C, H, W] -> [n, C, H/2, W/2] */
function averagePool(x: Tensor): Tensor {
  const [n = 0, channels = 0, height = 0, width = 0] = x.shape
  const rows = Math.floor(height / 2)
  const columns = Math.floor(width / 2)
  const even = tf.slice(x, [0, 0, 0, 0], [n, channels, rows * 2, columns * 2])
  const blocks = tf.reshape(even, [n * channels, rows, 2, columns, 2])
  return tf.reshape(tf.mean(blocks, [2, 4]), [n, channels, rows, columns])
}

/** The transpose of `averagePool`: a quarter of each value at each place of its block. */
function spreadPool(dy: Tensor, height: number, width: number): Tensor {
  const [n = 0, channels = 0, rows = 0, columns = 0] = dy.shape
  const blocks = tf.tile(tf.reshape(tf.mul(dy, 0.25), [n * channels, rows, 1, columns, 1]), [1, 1, 2, 1, 2])
  const even = tf.reshape(blocks, [n, channels, rows * 2, columns * 2])
  return tf.pad(even, [[0, 0], [0, 0], [0, height - rows * 2], [0, width - columns * 2]])
}

function centered(x: Tensor): Tensor {
  return tf.sub(x, tf.mean(x, PLANE, true)) // [n, C, H, W]
}

function inverseDeviation(x: Tensor): Tensor {
  return tf.rsqrt(tf.add(tf.mean(tf.square(centered(x)), PLANE, true), NORMALIZATION_EPSILON)) // [n, C, 1, 1]
}
