import { tf } from '../tf.ts'
import { runKernel, savedAt, type Repair } from './repair.ts'

/**
 * Silently wrong in TensorFlow.js 4.22, which saves the output and does not differentiate it a second time.
 * y = softmax(x) over the last axis; from the saved INPUT: dx = y (dy - sum(dy y)).
 */
export const softmax: Repair = {
  kernel: 'Softmax',
  saves: ['logits'],
  backward: (dy, saved) => ({
    logits: () => {
      const y = runKernel('Softmax', { logits: savedAt(saved, 0) }, { dim: dy.rank - 1 })
      return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), -1, true)))
    },
  }),
}
