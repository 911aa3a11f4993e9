import { indicesByClass, type TrainingSplit } from '../../../../shared/domain/pictures.ts'
import { createStream, permutation, type Stream } from '../../../../shared/stream.ts'
import { asPart, type Steps } from '../steps.ts'
import { addToSums, blockSize, emptySums, fit, scoresOf, type Features, type Lesson } from '../suspects/ridge.ts'
import { waveFeatures } from '../suspects/waveFeatures.ts'
import { thumbnailsOf } from '../thumbnailsOf.ts'

/** Fewer than the check of labels has: the judge learns a hundred times, and its loss is asked for, not its best. */
const featureCount = 384

/** Pictures of all classes together that learn and are asked. */
const mostPictures = 8000

/** Part of each class that is asked and not learned from. */
const askedPart = 0.25

/** Times that the pictures are drawn anew, so that it is known how much chance is in the curve. */
const drawCount = 3

const penalties = [1e-3, 1e-2, 1e-1]

/** How well a light judge tells the classes that learned from so many pictures of each. */
export interface LearningPoint {
  /** Pictures of each class; all of a class that has fewer. */
  readonly perClass: number
  /** Mean over the classes of the part that is told rightly, one for each draw, 0 to 1. */
  readonly accuracies: readonly number[]
}

/** Part of the time that the small pictures take, and until the features are there. */
const partOfThumbnails = 0.05
const partOfFeatures = 0.2

/**
 * How a light judge's accuracy on pictures that it never saw grows with the training pictures that it learned from: 1,
 * 2, 4 and so on of each class, up to all of them.
 */
export function* learningCurve(training: TrainingSplit): Steps<readonly LearningPoint[]> {
  const sample = sampleOf(training, createStream(1).fork('learning-curve'))
  const thumbnails = yield* asPart(thumbnailsOf(training, sample), 0, partOfThumbnails)
  const features = yield* asPart(waveFeatures(thumbnails, featureCount), partOfThumbnails, partOfFeatures)
  const labels = sample.map((at) => training.labels[at] ?? 0)
  const rows = training.classes.map((_, label) => labels.flatMap((other, row) => (other === label ? [row] : [])))
  const levels = levelsOf(Math.max(0, ...rows.map(({ length }) => length - askedCount(length))))
  const points = levels.map((perClass) => ({ perClass, accuracies: new Array<number>() }))
  const from = (draw: number): number => partOfFeatures + ((1 - partOfFeatures) * draw) / drawCount
  for (let draw = 0; draw < drawCount; draw += 1) {
    yield* asPart(measureDraw({ features, labels, rows }, draw, points), from(draw), from(draw + 1))
  }
  return points
}

interface Known {
  readonly features: Features
  readonly labels: readonly number[]
  /** The rows of each class. */
  readonly rows: readonly (readonly number[])[]
}

function* measureDraw(
  { features, labels, rows }: Known,
  draw: number,
  points: readonly { readonly perClass: number; readonly accuracies: number[] }[],
): Steps<void> {
  const stream = createStream(draw).fork('draw')
  const drawn = rows.map((ofClass, label) => shuffled(ofClass, stream.fork(`class/${label}`)))
  const asked = drawn.flatMap((ofClass) => ofClass.slice(0, askedCount(ofClass.length)))
  const learned = drawn.map((ofClass) => ofClass.slice(askedCount(ofClass.length)))
  for (const [at, { perClass, accuracies }] of points.entries()) {
    const lesson = learned.map((ofClass) => ofClass.slice(0, perClass))
    // Classes weigh alike, however many pictures they have.
    const weights = lesson.map(({ length }) => 1 / Math.max(1, length))
    const steps = bestAccuracy({ features, labels, weights }, lesson.flat(), asked)
    accuracies.push(yield* asPart(steps, at / points.length, (at + 1) / points.length))
  }
}

/** Some pictures of each class, by their indices. */
function sampleOf(training: TrainingSplit, stream: Stream): readonly number[] {
  const most = Math.floor(mostPictures / training.classes.length)
  return indicesByClass(training).flatMap((members, label) =>
    shuffled(members, stream.fork(`class/${label}`)).slice(0, most))
}

/** At least one, where that leaves one to learn from. */
function askedCount(count: number): number {
  return Math.min(Math.floor(count / 2), Math.max(1, Math.round(count * askedPart)))
}

function levelsOf(most: number): readonly number[] {
  const levels: number[] = []
  for (let level = 1; level < most; level *= 2) levels.push(level)
  return most > 0 ? [...levels, most] : []
}

function shuffled<Item>(items: readonly Item[], stream: Stream): readonly Item[] {
  return [...permutation(stream, items.length)].flatMap((at) => items[at] ?? [])
}

/** With the penalty that suits this number of pictures. */
function* bestAccuracy(lesson: Lesson, learned: readonly number[], asked: readonly number[]): Steps<number> {
  const sums = emptySums(lesson.features.count, lesson.weights.length)
  for (let from = 0; from < learned.length; from += blockSize) {
    addToSums(sums, lesson, learned.slice(from, from + blockSize))
    yield from / (2 * learned.length)
  }
  const accuracies: number[] = []
  for (const [at, penalty] of penalties.entries()) {
    accuracies.push(accuracyOf(fit(sums, lesson.features.count, penalty), lesson, asked))
    yield 0.5 + at / (2 * penalties.length)
  }
  return Math.max(...accuracies)
}

function accuracyOf(judge: Float64Array, { features, labels, weights }: Lesson, asked: readonly number[]): number {
  const right = weights.map(() => 0)
  const counts = weights.map(() => 0)
  for (const row of asked) {
    const label = labels[row] ?? 0
    const scores = scoresOf(features, row, judge, weights.length)
    counts[label] = (counts[label] ?? 0) + 1
    if (scores.indexOf(Math.max(...scores)) === label) right[label] = (right[label] ?? 0) + 1
  }
  const recalls = counts.flatMap((count, label) => (count > 0 ? [(right[label] ?? 0) / count] : []))
  return recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, recalls.length)
}
