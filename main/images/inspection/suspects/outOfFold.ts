import { createStream, permutation } from '../../../../shared/stream.ts'
import type { MeasuredPicture, MeasuredSet } from '../measurements.ts'
import { featureMap } from './features.ts'
import type { FeatureMap } from './features.ts'
import { addToSums, emptySums, fitWithout } from './ridge.ts'
import type { FoldSums } from './ridge.ts'

const foldCount = 5

/** More tell classes apart better, and cost their square. */
const mostFeatures = 768

/** Pictures whose features are held at a time. */
const blockSize = 64

/** From nearly free to nearly nothing learned. What suits a set is what foretells best out of the fold. */
const penalties = [1e-3, 1e-2, 1e-1]

/** Part of the time that learning takes; the rest is judging. */
const partOfSums = 0.7

/** How far the work is, 0 to 1. */
export type Steps<Result> = Generator<number, Result>

/** What the folds of a set share. */
interface Plan {
  readonly set: MeasuredSet
  readonly featureCount: number
  readonly featuresOf: FeatureMap
  /** The pictures of each fold. */
  readonly members: readonly (readonly number[])[]
  /** Of a picture of each class. */
  readonly weights: readonly number[]
}

/**
 * How much each picture looks like each class, told by a light judge that learned from the other four fifths of the
 * set. Rare classes weigh as much as large ones.
 *
 * @returns [n, classes]; each row 0 to 1, and 1 in sum
 */
export function* outOfFold(set: MeasuredSet): Steps<Float32Array> {
  const { classes, pictures } = set
  const featureCount = Math.min(mostFeatures, Math.max(32, pictures.length >> 1))
  const plan: Plan = {
    set,
    featureCount,
    featuresOf: featureMap(pictures.map(({ thumbnail }) => thumbnail), featureCount),
    members: foldMembers(pictures.length),
    weights: weightsOf(pictures.map(({ label }) => label), classes.length),
  }
  return yield* judgeFolds(plan, yield* sumFolds(plan))
}

function* sumFolds({ set, featureCount, featuresOf, members, weights }: Plan): Steps<readonly FoldSums[]> {
  const classes = set.classes.length
  const folds = members.map(() => emptySums(featureCount, classes))
  let done = 0
  for (const [fold, sums] of folds.entries()) {
    for (const block of blocksOf(set, members[fold] ?? [])) {
      addToSums(sums, block.map(({ picture: { thumbnail, label } }) => ({
        features: featuresOf(thumbnail), label, weight: weights[label] ?? 0,
      })), classes)
      done += block.length
      yield partOfSums * (done / set.pictures.length)
    }
  }
  return folds
}

/** The judgments with the penalty that foretells best. */
function* judgeFolds({ set, featuresOf, members, weights }: Plan, folds: readonly FoldSums[]): Steps<Float32Array> {
  const classes = set.classes.length
  const trials = penalties.map(() => ({ error: 0, probabilities: new Float32Array(set.pictures.length * classes) }))
  let done = 0
  for (const [fold, asked] of members.entries()) {
    const judges = penalties.map((penalty) => fitWithout(folds, fold, classes, penalty))
    for (const block of blocksOf(set, asked)) {
      for (const { at, picture: { thumbnail, label } } of block) {
        const features = featuresOf(thumbnail)
        judges.forEach((judge, index) => {
          const row = probabilitiesOf(features, judge, classes)
          const trial = trials[index]
          trial?.probabilities.set(row, at * classes)
          if (trial) trial.error += (weights[label] ?? 0) * (1 - (row[label] ?? 0)) ** 2
        })
      }
      done += block.length
      yield partOfSums + (1 - partOfSums) * (done / set.pictures.length)
    }
  }
  const [best] = trials.toSorted((one, other) => one.error - other.error)
  return best?.probabilities ?? new Float32Array()
}

function foldMembers(count: number): readonly (readonly number[])[] {
  const order = [...permutation(createStream(1).fork('folds'), count)]
  return Array.from({ length: foldCount }, (_, fold) => order.filter((_, at) => at % foldCount === fold))
}

function weightsOf(labels: readonly number[], classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0)
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => (count === 0 ? 0 : labels.length / (classes * count)))
}

interface Member {
  readonly at: number
  readonly picture: MeasuredPicture
}

function* blocksOf({ pictures }: MeasuredSet, indices: readonly number[]): Generator<readonly Member[]> {
  for (let from = 0; from < indices.length; from += blockSize) {
    yield indices.slice(from, from + blockSize).flatMap((at) => {
      const picture = pictures[at]
      return picture ? [{ at, picture }] : []
    })
  }
}

/** Least squares estimate probabilities directly; what lies outside 0 to 1 is cut off. */
function probabilitiesOf(features: Float32Array, judge: Float64Array, classes: number): Float32Array {
  const scores = new Float32Array(classes)
  features.forEach((feature, row) => {
    for (let label = 0; label < classes; label += 1) {
      scores[label] = (scores[label] ?? 0) + feature * (judge[row * classes + label] ?? 0)
    }
  })
  const cut = scores.map((score) => Math.max(1e-3, score))
  const sum = cut.reduce((total, score) => total + score, 0)
  return cut.map((score) => score / sum)
}
