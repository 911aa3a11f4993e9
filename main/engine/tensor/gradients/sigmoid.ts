import { tf } from '../tf.ts'
import { savedAt, type Repair } from './repair.ts'

/**
 * Silently wrong in TensorFlow.js 4.22, which saves the output. With s = sigmoid(x): dx = dy s (1 - s). It is also the
 * derivative of softplus, so smooth networks need it.
 */
export const sigmoid: Repair = {
  kernel: 'Sigmoid',
  saves: ['x'],
  backward: (dy, saved) => ({
    x: () => {
      const s = tf.sigmoid(savedAt(saved, 0))
      return tf.mul(dy, tf.mul(s, tf.sub(1, s)))
    },
  }),
}
