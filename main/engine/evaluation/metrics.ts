import { FULL_SCORE } from '../../../shared/domain/answers.ts'
import type { Confusion } from '../../../shared/domain/comparison.ts'

/** What the predictions for labeled pictures amount to. */
export interface Metrics {
  readonly accuracy: number
  /** Right ones among the pictures of each class; null where there are none. */
  readonly perClass: readonly (number | null)[]
  readonly confusion: Confusion
}

/** Accuracy is NaN when there are no pictures. labels [n], predictions [n], both indices below `classes` */
export function measure(labels: Uint8Array, predictions: ArrayLike<number>, classes: number): Metrics {
  const confusion = countPairs(labels, predictions, classes)
  const right = confusion.map((row, label) => row[label] ?? 0)
  const counts = confusion.map(sum)
  return {
    accuracy: sum(right) / sum(counts),
    perClass: right.map((count, label) => (counts[label] ? count / counts[label] : null)),
    confusion,
  }
}

/** The class with the highest score in each row, the first of equals. scores [n, classes] -> [n] */
export function predictedClasses(scores: Float32Array, classes: number): Uint8Array {
  return Uint8Array.from({ length: scores.length / classes }, (_, row) => {
    const own = scores.subarray(row * classes, (row + 1) * classes)
    return own.reduce((best, score, label) => (score > (own[best] ?? 0) ? label : best), 0)
  })
}

/**
 * What softmax leaves for the classes of defects, from 0 to `FULL_SCORE`. It orders pictures, and is no probability
 * that anybody has checked. logits [n, classes] -> [n]
 *
 * @param good classes of good parts
 */
export function defectScores(logits: Float32Array, classes: number, good: readonly number[]): Uint16Array {
  return Uint16Array.from({ length: logits.length / classes }, (_, row) => {
    const own = logits.subarray(row * classes, (row + 1) * classes)
    const highest = Math.max(...own)
    const parts = Array.from(own, (logit) => Math.exp(logit - highest))
    const defective = parts.filter((_part, label) => !good.includes(label))
    return Math.round((FULL_SCORE * sum(defective)) / sum(parts))
  })
}

function countPairs(labels: Uint8Array, predictions: ArrayLike<number>, classes: number): Confusion {
  const rows = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  labels.forEach((label, at) => {
    const row = rows[label]
    const predicted = predictions[at] ?? 0
    if (row) row[predicted] = (row[predicted] ?? 0) + 1
  })
  return rows
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
