import { runKernel, savedAt, type Repair } from './repair.ts'

/**
 * Missing in TensorFlow.js 4.22. The kernel maps (x, dy) to dw with <dw, u> = <conv(x, u), dy> for every u: it is
 * bilinear, so its derivative along u is
 *   with respect to dy: conv(x, u)
 *   with respect to x:  the input gradient of a convolution with filter u, at dy.
 */
export const conv2dBackpropFilter: Repair = {
  kernel: 'Conv2DBackpropFilter',
  saves: ['x', 'dy'],
  backward: (u, saved, attributes) => {
    const x = savedAt(saved, 0)
    const dy = savedAt(saved, 1)
    return {
      x: () => runKernel('Conv2DBackpropInput', { dy, filter: u }, { ...attributes, inputShape: x.shape }),
      dy: () => runKernel('Conv2D', { x, filter: u }, { ...attributes, dilations: 1 }),
    }
  },
}
