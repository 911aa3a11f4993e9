import { createStream, permutation } from '../../../../shared/stream.ts'
import { asPart, type Steps } from '../steps.ts'
import { addToSums, blockSize, emptySums, fit, scoresOf, sumOf, type Lesson, type LessonSums } from './ridge.ts'

const foldCount = 5

/** From nearly free to nearly nothing learned. What suits a set is what foretells best out of the fold. */
const penalties = [1e-3, 1e-2, 1e-1]

/** Part of the time that learning takes; the rest is judging. */
const partOfSums = 0.7

/**
 * How much each picture looks like each class, told by a light judge that learned from the other four fifths of the
 * set.
 *
 * @returns [n, classes]; each row 0 to 1, and 1 in sum
 */
export function* outOfFold(lesson: Lesson): Steps<Float32Array> {
  const members = foldMembers(lesson.labels.length)
  const folds = yield* asPart(sumFolds(lesson, members), 0, partOfSums)
  return yield* asPart(judgeFolds(lesson, members, folds), partOfSums, 1)
}

function* sumFolds(lesson: Lesson, members: readonly (readonly number[])[]): Steps<readonly LessonSums[]> {
  const folds = members.map(() => emptySums(lesson.features.count, lesson.weights.length))
  let done = 0
  for (const [fold, sums] of folds.entries()) {
    for (const block of blocksOf(members[fold] ?? [])) {
      addToSums(sums, lesson, block)
      done += block.length
      yield done / lesson.labels.length
    }
  }
  return folds
}

/** The judgments with the penalty that foretells best. */
function* judgeFolds(
  { features, labels, weights }: Lesson,
  members: readonly (readonly number[])[],
  folds: readonly LessonSums[],
): Steps<Float32Array> {
  const classes = weights.length
  const trials = penalties.map((penalty) =>
    ({ penalty, error: 0, probabilities: new Float32Array(labels.length * classes) }))
  let done = 0
  for (const [fold, asked] of members.entries()) {
    const sums = sumOf(folds.filter((_, at) => at !== fold))
    for (const trial of trials) {
      const judge = fit(sums, features.count, trial.penalty)
      yield done / (labels.length * trials.length)
      for (const block of blocksOf(asked)) {
        for (const row of block) {
          const probabilities = probabilitiesOf(scoresOf(features, row, judge, classes))
          trial.probabilities.set(probabilities, row * classes)
          const label = labels[row] ?? 0
          trial.error += (weights[label] ?? 0) * (1 - (probabilities[label] ?? 0)) ** 2
        }
        done += block.length
        yield done / (labels.length * trials.length)
      }
    }
  }
  const [best] = trials.toSorted((one, other) => one.error - other.error)
  return best?.probabilities ?? new Float32Array()
}

function foldMembers(count: number): readonly (readonly number[])[] {
  const order = [...permutation(createStream(1).fork('folds'), count)]
  return Array.from({ length: foldCount }, (_, fold) => order.filter((_, at) => at % foldCount === fold))
}

function* blocksOf(rows: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < rows.length; from += blockSize) yield rows.slice(from, from + blockSize)
}

/** What lies outside 0 to 1 is cut off. */
function probabilitiesOf(scores: Float64Array): Float32Array {
  const cut = Float32Array.from(scores, (score) => Math.max(1e-3, score))
  const sum = cut.reduce((total, score) => total + score, 0)
  return cut.map((score) => score / sum)
}
