import { tf, type Tensor } from '../tf.ts'
import { savedAt, type Repair } from './repair.ts'

/**
 * Right but slow in TensorFlow.js 4.22, which multiplies by a tensor of ones of the input's size. The derivative of a
 * sum is a broadcast, written as Tile so that an executor can leave it to the consumer; that of Tile is a sum.
 */
export const sum: Repair = {
  kernel: 'Sum',
  saves: ['x'],
  backward: (dy, saved, { axis }) => ({ x: () => spread(dy, savedAt(saved, 0).shape, axesOf(axis, saved)) }),
}

export const mean: Repair = {
  kernel: 'Mean',
  saves: ['x'],
  backward: (dy, saved, { axis }) => ({
    x: () => {
      const { shape, size } = savedAt(saved, 0)
      return spread(tf.mul(dy, dy.size / size), shape, axesOf(axis, saved))
    },
  }),
}

export const tile: Repair = {
  kernel: 'Tile',
  saves: ['x'],
  backward: (dy, saved, { reps }) => ({
    x: () => {
      const { shape } = savedAt(saved, 0)
      // Tile's attribute is always the list of repetitions, one for each axis.
      const repeated = (reps as readonly number[]).flatMap((times, axis) => (times > 1 ? [axis] : []))
      if (repeated.some((axis) => shape[axis] !== 1)) throw new Error('only axes of length 1 are tiled')
      return tf.sum(dy, repeated, true)
    },
  }),
}

function axesOf(axis: unknown, saved: readonly Tensor[]): readonly number[] {
  // The attribute is a number, a list of numbers, or nothing for all axes, as TensorFlow.js declares it.
  return tf.util.parseAxisParam((axis ?? null) as number | number[], savedAt(saved, 0).shape)
}

function spread(dy: Tensor, shape: readonly number[], axes: readonly number[]): Tensor {
  const kept = shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
  return tf.tile(tf.reshape(dy, kept), shape.map((length, axis) => (axes.includes(axis) ? length : 1)))
}
