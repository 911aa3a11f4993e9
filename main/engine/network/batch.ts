import type { Draw } from '../augment/augmentation.ts'

/** Pictures as a network sees them, with labels and the one change that all of them get. */
export interface Batch {
  readonly count: number
  /** [count, C, H, W], normalized */
  readonly images: Float32Array
  /** [count, K], each row a distribution over the classes */
  readonly labels: Float32Array
  readonly draw: Draw
}

/** One row for each label: 1 at its class, 0 elsewhere. [n] -> [n, classes] */
export function oneHot(labels: ArrayLike<number>, classes: number): Float32Array {
  const rows = new Float32Array(labels.length * classes)
  for (let at = 0; at < labels.length; at += 1) rows[at * classes + (labels[at] ?? 0)] = 1
  return rows
}

/** Rows at `indices`, copied. */
export function gatherRows(values: Float32Array, rowLength: number, indices: ArrayLike<number>): Float32Array {
  const rows = new Float32Array(indices.length * rowLength)
  for (let at = 0; at < indices.length; at += 1) {
    const from = (indices[at] ?? 0) * rowLength
    rows.set(values.subarray(from, from + rowLength), at * rowLength)
  }
  return rows
}
