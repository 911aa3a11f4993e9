import { tf, type Tensor } from '../../tensor/tf.ts'

const KERNELS = ['Conv2D', 'Conv2DBackpropInput', 'Conv2DBackpropFilter']

/** Axes of [n, C, H, W] as [n, H, W, C], and the other way round. */
const TO_LAST = [0, 2, 3, 1]
const TO_FIRST = [0, 3, 1, 2]

/**
 * Gives the backend's convolutions channels last where a caller has them first, which TensorFlow takes on a GPU alone,
 * and on the processors that it has code of their own for.
 */
export function convolveChannelsLast(backendName: string): void {
  for (const kernelName of KERNELS) {
    const { kernelFunc, ...kernel } = tf.getKernel(kernelName, backendName)
    tf.unregisterKernel(kernelName, backendName)
    tf.registerKernel({ ...kernel, kernelFunc: channelsLast(kernelName, kernelFunc) })
  }
}

/** Filters are [h, w, in, out] in either format; all else is pictures. */
function channelsLast(kernelName: string, kernelFunc: tf.KernelFunc): tf.KernelFunc {
  return ({ inputs, backend, attrs = {} }) => {
    if (attrs['dataFormat'] !== 'NCHW') return kernelFunc({ inputs, backend, attrs })
    return tf.tidy(() => {
      // The engine and the backend hand over tensors; the declared types cover bare records too.
      const turned = Object.entries(inputs as tf.NamedTensorMap).map(([name, input]) =>
        [name, name === 'filter' ? input : tf.transpose(input, TO_LAST)] as const,
      )
      const given = { inputs: Object.fromEntries(turned), backend, attrs: attributesOfLast(attrs) }
      const output = kernelFunc(given) as Tensor
      return kernelName === 'Conv2DBackpropFilter' ? output : tf.transpose(output, TO_FIRST)
    })
  }
}

/** `inputShape` is the one attribute that has a picture's axes. */
function attributesOfLast(attributes: tf.NamedAttrMap): tf.NamedAttrMap {
  const { inputShape } = attributes
  const turned = Array.isArray(inputShape) ? { inputShape: TO_LAST.map((axis) => Number(inputShape[axis])) } : {}
  return { ...attributes, ...turned, dataFormat: 'NHWC' }
}
