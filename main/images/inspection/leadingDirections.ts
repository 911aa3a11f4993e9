import { createStream } from '../../../shared/stream.ts'
import { meanOf } from './means.ts'
import type { Steps } from './steps.ts'

/** In which directions vectors vary most. */
export interface Directions {
  readonly mean: Float64Array
  /** Orthonormal, in the order of their variances. */
  readonly directions: readonly Float64Array[]
  /** Along each direction. */
  readonly variances: readonly number[]
  /** Along all directions there are. */
  readonly totalVariance: number
}

/** Far enough for a share of the variance to two digits. */
const iterations = 8

/** Vectors between two yields. */
const vectorsAtATime = 100

/**
 * The leading principal directions by subspace iteration from a random start (Halko, Martinsson and Tropp 2011,
 * "Finding structure with randomness", 4.4).
 *
 * @param count fewer come back where there are fewer vectors
 * @cost O(vectors * length * count) an iteration
 */
export function* leadingDirections(vectors: readonly ArrayLike<number>[], count: number): Steps<Directions> {
  const mean = meanOf(vectors)
  const stream = createStream(1).fork('directions')
  const wanted = Math.min(count, mean.length, Math.max(0, vectors.length - 1))
  let directions = orthonormal(Array.from({ length: wanted }, () => mean.map(() => stream.normal())))
  let variances: readonly number[] = []
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const images = directions.map(() => new Float64Array(mean.length))
    for (const [at, vector] of vectors.entries()) {
      if (at % vectorsAtATime === 0) yield (iteration + at / vectors.length) / iterations
      const centered = centeredOf(vector, mean)
      for (const [index, direction] of directions.entries()) {
        addScaled(images[index] ?? direction, centered, dot(centered, direction))
      }
    }
    variances = images.map((image, index) => dot(image, directions[index] ?? image) / vectors.length)
    directions = orthonormal(images)
  }
  return { mean, directions, variances, totalVariance: totalVarianceOf(vectors, mean) }
}

/** Where a vector lies along each direction. */
export function project(vector: ArrayLike<number>, { mean, directions }: Directions): Float32Array {
  const centered = centeredOf(vector, mean)
  return Float32Array.from(directions, (direction) => dot(centered, direction))
}

function centeredOf(vector: ArrayLike<number>, mean: Float64Array): Float64Array {
  const centered = new Float64Array(mean.length)
  for (let at = 0; at < mean.length; at += 1) centered[at] = (vector[at] ?? 0) - (mean[at] ?? 0)
  return centered
}

function totalVarianceOf(vectors: readonly ArrayLike<number>[], mean: Float64Array): number {
  let sum = 0
  for (const vector of vectors) {
    for (let at = 0; at < mean.length; at += 1) sum += ((vector[at] ?? 0) - (mean[at] ?? 0)) ** 2
  }
  return sum / Math.max(1, vectors.length)
}

/** Gram and Schmidt, each vector twice against rounding. A vector that depends on those before it becomes zero. */
function orthonormal(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const done: Float64Array[] = []
  for (const vector of vectors) {
    const rest = Float64Array.from(vector)
    const before = Math.sqrt(dot(rest, rest))
    for (const other of [...done, ...done]) addScaled(rest, other, -dot(rest, other))
    const length = Math.sqrt(dot(rest, rest))
    done.push(length > before * 1e-10 ? rest.map((value) => value / length) : rest.fill(0))
  }
  return done
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

function addScaled(target: Float64Array, vector: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) + factor * (vector[at] ?? 0)
}
