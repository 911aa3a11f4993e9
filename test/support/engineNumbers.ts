import type { Stream } from '../../shared/stream.ts'

/** Uniform in [-1, 1): smooth functions are tame there. */
export function randomValues(stream: Stream, count: number): Float32Array {
  return Float32Array.from({ length: count }, () => 2 * stream.uniform() - 1)
}

/** |actual - expected| / |expected| as vectors, so that rounding in a single tiny entry does not decide. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) throw new RangeError(`${actual.length} values against ${expected.length}`)
  const size = norm(Array.from(expected))
  if (size === 0) throw new RangeError('an expectation of zeros has no relative error')
  return norm(Array.from(expected, (value, at) => (actual[at] ?? NaN) - value)) / size
}

function norm(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
}
