import type { MeasuredSet } from '../measurements.ts'
import { asPart, type Steps } from '../steps.ts'
import { outOfFold } from './outOfFold.ts'
import { patchFeatures } from './patchFeatures.ts'
import type { Features } from './ridge.ts'
import { waveFeatures } from './waveFeatures.ts'

/** More tell classes apart better, and cost their square. */
const mostWaves = 512
const fewestWaves = 32

/**
 * How much each picture looks like each class, out of the fold: by two light judges, of which one sees pictures as a
 * whole and the other their edges and where they are, or by one of them where it foretells better alone. They
 * err in different pictures. Rare classes weigh as much as large ones.
 *
 * @returns [n, classes]; each row 0 to 1, and 1 in sum
 */
export function* judgeSet({ classes, pictures }: MeasuredSet): Steps<Float32Array> {
  const labels = pictures.map(({ label }) => label)
  const thumbnails = pictures.map(({ thumbnail }) => thumbnail)
  const weights = weightsOf(labels, classes.length)
  const waves = Math.min(mostWaves, Math.max(fewestWaves, 2 * (pictures.length >> 2)))
  // One after the other, so that the features of one judge only are in memory.
  const whole = yield* asPart(ask(waveFeatures(thumbnails, waves), labels, weights), 0, 0.4)
  const edges = yield* asPart(ask(patchFeatures(thumbnails), labels, weights), 0.4, 1)
  const both = whole.map((probability, at) => (probability + (edges[at] ?? 0)) / 2)
  const judgments = [both, whole, edges].map((probabilities) =>
    ({ probabilities, error: errorOf(probabilities, labels, weights) }))
  return judgments.sort((one, other) => one.error - other.error)[0]?.probabilities ?? both
}

/** Mean squared error (Brier 1950), in which each class weighs the same. */
function errorOf(probabilities: Float32Array, labels: readonly number[], weights: readonly number[]): number {
  let sum = 0
  labels.forEach((label, row) => {
    for (let other = 0; other < weights.length; other += 1) {
      const wanted = other === label ? 1 : 0
      sum += (weights[label] ?? 0) * ((probabilities[row * weights.length + other] ?? 0) - wanted) ** 2
    }
  })
  return sum
}

function* ask(features: Steps<Features>, labels: readonly number[], weights: readonly number[]): Steps<Float32Array> {
  const known = yield* asPart(features, 0, 0.5)
  return yield* asPart(outOfFold({ features: known, labels, weights }), 0.5, 1)
}

function weightsOf(labels: readonly number[], classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0)
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => (count === 0 ? 0 : labels.length / (classes * count)))
}
