import { solve } from './cholesky.ts'

/** Features of pictures, a row each. */
export interface Features {
  /** [n, count] */
  readonly values: Float32Array
  /** An even number. */
  readonly count: number
}

/** What a linear judge shall learn: the class of each picture, and how much a picture of each class weighs. */
export interface Lesson {
  readonly features: Features
  readonly labels: readonly number[]
  readonly weights: readonly number[]
}

/** Sums over some pictures, from which linear judges follow. */
export interface LessonSums {
  /** Features by features, [count, count]; only the lower triangle counts. */
  readonly gram: Float64Array
  /** Features by classes, [count, classes]. */
  readonly targets: Float64Array
}

/** Pictures that are added at a time: so many pass through the processor's memory together. */
export const blockSize = 64

/** Of so many features, for so many classes. */
export function emptySums(count: number, classes: number): LessonSums {
  return { gram: new Float64Array(count * count), targets: new Float64Array(count * classes) }
}

/** Adds the pictures of these rows, `blockSize` at most. */
export function addToSums({ gram, targets }: LessonSums, lesson: Lesson, rows: readonly number[]): void {
  const { features: { values, count }, labels, weights } = lesson
  const block = new Float64Array(count * blockSize)
  rows.forEach((row, at) => {
    const label = labels[row] ?? 0
    const root = Math.sqrt(weights[label] ?? 0)
    for (let feature = 0; feature < count; feature += 1) {
      const value = root * (values[row * count + feature] ?? 0)
      const target = feature * weights.length + label
      block[feature * blockSize + at] = value
      targets[target] = (targets[target] ?? 0) + root * value
    }
  })
  for (let row = 0; row < count; row += 2) {
    for (let column = 0; column <= row; column += 2) addProducts(gram, count, block, row, column)
  }
}

/** Of two features with two others: each value that is read serves twice. */
function addProducts(gram: Float64Array, count: number, block: Float64Array, row: number, column: number): void {
  const [one, other] = [row * blockSize, column * blockSize]
  let [first, second, third, fourth] = [0, 0, 0, 0]
  for (let at = 0; at < blockSize; at += 1) {
    const [a, b] = [block[one + at] ?? 0, block[one + blockSize + at] ?? 0]
    const [c, d] = [block[other + at] ?? 0, block[other + blockSize + at] ?? 0]
    first += a * c
    second += a * d
    third += b * c
    fourth += b * d
  }
  const place = row * count + column
  gram[place] = (gram[place] ?? 0) + first
  gram[place + 1] = (gram[place + 1] ?? 0) + second
  gram[place + count] = (gram[place + count] ?? 0) + third
  gram[place + count + 1] = (gram[place + count + 1] ?? 0) + fourth
}

/** The sums of all of these together. */
export function sumOf(parts: readonly LessonSums[]): LessonSums {
  return { gram: added(parts.map(({ gram }) => gram)), targets: added(parts.map(({ targets }) => targets)) }
}

/**
 * The linear judge with least squares and a penalty on its size (ridge regression, Hoerl and Kennard 1970).
 *
 * @param penalty as a part of the mean of the diagonal
 * @returns [count, classes]
 */
export function fit({ gram, targets }: LessonSums, count: number, penalty: number): Float64Array {
  const penalized = gram.slice()
  let trace = 0
  for (let at = 0; at < count; at += 1) trace += gram[at * count + at] ?? 0
  for (let at = 0; at < count; at += 1) {
    penalized[at * count + at] = (gram[at * count + at] ?? 0) + (penalty * trace) / count + Number.MIN_VALUE
  }
  return solve(penalized, targets, count)
}

/** How much the picture of a row looks like each class. Least squares estimate that directly, around 0 to 1. */
export function scoresOf({ values, count }: Features, row: number, judge: Float64Array, classes: number): Float64Array {
  const scores = new Float64Array(classes)
  for (let feature = 0; feature < count; feature += 1) {
    const value = values[row * count + feature] ?? 0
    for (let label = 0; label < classes; label += 1) {
      scores[label] = (scores[label] ?? 0) + value * (judge[feature * classes + label] ?? 0)
    }
  }
  return scores
}

function added(arrays: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(arrays[0]?.length ?? 0)
  for (const array of arrays) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (array[at] ?? 0)
  return sum
}
