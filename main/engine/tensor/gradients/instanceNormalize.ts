import { tf, type Tensor } from '../tf.ts'
import { runKernel, savedAt, type Repair } from './repair.ts'

const PLANE = [2, 3]

/**
 * y = (x - m(x)) r with r = (m((x - m(x))^2) + eps)^(-1/2), m the mean over a picture's channel of n values. With
 * dr/dx = -r^2 y / n:
 *   dx = r (dy - m(dy) - y m(dy y)).
 */
export const instanceNormalize: Repair = {
  kernel: 'InstanceNormalize',
  saves: ['x'],
  backward: (dy, saved) => ({ x: () => inputGradient(savedAt(saved, 0), dy) }),
}

/**
 * The input gradient G(x, dy) above with its own derivative in closed form, so that a second derivative costs a few
 * passes instead of a graph. For a cotangent u, with a = m(dy y), b = m(u y), c = m(u dy) - m(u) m(dy):
 *   with respect to dy: G(x, u), as G is its own transpose in dy
 *   with respect to x:  -r^2 [ y (c - 3 a b) + a (u - m(u)) + b (dy - m(dy)) ].
 * From <u, G> = n r (c - a b), the derivative of r above and m(v y)' = r (v - m(v) - y m(v y)) / n for a fixed v.
 */
function inputGradient(x: Tensor, dy: Tensor): Tensor {
  return tf.customGrad((...args) => {
    // TensorFlow.js passes the inputs and then the function that saves them.
    const [x, dy, save] = args as unknown as [Tensor, Tensor, (tensors: Tensor[]) => void]
    save([x, dy])
    return {
      value: firstOrder(x, dy),
      gradFunc: (u: Tensor, saved: Tensor[]) => {
        const x = savedAt(saved, 0)
        const dy = savedAt(saved, 1)
        return [secondOrder(x, dy, u), inputGradient(x, u)]
      },
    }
  })(x, dy)
}

function firstOrder(x: Tensor, dy: Tensor): Tensor {
  const y = runKernel('InstanceNormalize', { x }) // [n, C, H, W]
  const r = runKernel('InverseDeviation', { x }) // [n, C, 1, 1]
  const correlation = planeMean(tf.mul(dy, y)) // [n, C, 1, 1]
  return tf.mul(r, tf.sub(tf.sub(dy, planeMean(dy)), tf.mul(y, correlation))) // [n, C, H, W]
}

function secondOrder(x: Tensor, dy: Tensor, u: Tensor): Tensor {
  const y = runKernel('InstanceNormalize', { x }) // [n, C, H, W]
  const r = runKernel('InverseDeviation', { x }) // [n, C, 1, 1]
  const meanOfDy = planeMean(dy) // [n, C, 1, 1]
  const meanOfU = planeMean(u) // [n, C, 1, 1]
  const a = planeMean(tf.mul(dy, y)) // [n, C, 1, 1]
  const b = planeMean(tf.mul(u, y)) // [n, C, 1, 1]
  const c = tf.sub(planeMean(tf.mul(u, dy)), tf.mul(meanOfU, meanOfDy)) // [n, C, 1, 1]
  const scale = tf.neg(tf.square(r)) // [n, C, 1, 1]
  const ofY = tf.mul(scale, tf.sub(c, tf.mul(3, tf.mul(a, b)))) // [n, C, 1, 1]
  const ofU = tf.mul(scale, a) // [n, C, 1, 1]
  const ofDy = tf.mul(scale, b) // [n, C, 1, 1]
  const offset = tf.add(tf.mul(ofU, meanOfU), tf.mul(ofDy, meanOfDy)) // [n, C, 1, 1]
  return tf.sub(tf.add(tf.add(tf.mul(ofY, y), tf.mul(ofU, u)), tf.mul(ofDy, dy)), offset) // [n, C, H, W]
}

function planeMean(x: Tensor): Tensor {
  return tf.mean(x, PLANE, true) // [n, C, 1, 1]
}
