import { tf } from '../tf.ts'
import { savedAt, type Repair } from './repair.ts'

/** Silently wrong in TensorFlow.js 4.22, which saves the output: dx = dy (1 - tanh(x)^2). */
export const tanh: Repair = {
  kernel: 'Tanh',
  saves: ['x'],
  backward: (dy, saved) => ({ x: () => tf.mul(dy, tf.sub(1, tf.square(tf.tanh(savedAt(saved, 0))))) }),
}
