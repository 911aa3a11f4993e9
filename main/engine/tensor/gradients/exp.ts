import { tf } from '../tf.ts'
import { savedAt, type Repair } from './repair.ts'

/** Silently wrong in TensorFlow.js 4.22, which saves exp(x) and does not differentiate it: dx = dy exp(x). */
export const exp: Repair = {
  kernel: 'Exp',
  saves: ['x'],
  backward: (dy, saved) => ({ x: () => tf.mul(dy, tf.exp(savedAt(saved, 0))) }),
}
