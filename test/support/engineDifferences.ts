import { cpuExecutor } from '../../main/engine/executor/cpu.ts'
import { dot } from '../../main/engine/tensor/vectors.ts'
import { tf, type Tensor } from '../../main/engine/tensor/tf.ts'
import type { Stream } from '../../shared/stream.ts'
import { randomValues, relativeError } from './engineNumbers.ts'

/** A power of two adds without rounding; at this size truncation and float32 rounding of the difference balance. */
const STEP = 2 ** -6

type ValueAt = (values: Float32Array) => Promise<number>

/** (f(x + h d) - f(x - h d)) / 2h: how fast the value changes along a direction. */
async function slopeAlong(valueAt: ValueAt, values: Float32Array, direction: ArrayLike<number>): Promise<number> {
  const moved = (by: number): Float32Array => values.map((value, at) => value + by * (direction[at] ?? NaN))
  return ((await valueAt(moved(STEP))) - (await valueAt(moved(-STEP)))) / (2 * STEP)
}

/** The slope along each axis. */
export async function centralDifferences(valueAt: ValueAt, values: Float32Array): Promise<number[]> {
  const slopes: number[] = []
  for (const place of values.keys()) {
    slopes.push(await slopeAlong(valueAt, values, Array.from(values, (_, at) => (at === place ? 1 : 0))))
  }
  return slopes
}

/** How far a gradient is from the slopes along a few random directions: cheaper than all axes where a value is dear. */
export async function slopeError(
  valueAt: ValueAt,
  values: Float32Array,
  gradient: Float32Array,
  stream: Stream,
): Promise<number> {
  const directions = Array.from({ length: 3 }, () => randomValues(stream, values.length))
  const expected: number[] = []
  for (const direction of directions) expected.push(await slopeAlong(valueAt, values, direction))
  return relativeError(directions.map((direction) => dot(gradient, direction)), expected)
}

/** A smooth tensor function and the shapes of its inputs, at most 100 values together. */
export interface SmoothFunction {
  readonly apply: (...inputs: Tensor[]) => Tensor
  readonly shapes: readonly (readonly number[])[]
}

/** How far derivatives are from central differences of what they derive. */
export interface DerivativeErrors {
  readonly first: number
  readonly second: number
}

/**
 * First order: the gradient of S = sum w y^2 against differences of S. Second order: the gradient of G = v . grad S,
 * which runs through every gradient once more, against differences of G. The square keeps linear functions' second
 * derivatives from vanishing. Inputs, w and v are random.
 */
export async function derivativeErrors({ apply, shapes }: SmoothFunction, stream: Stream): Promise<DerivativeErrors> {
  const inputs = shapes.map((shape) => randomValues(stream, tf.util.sizeFromShape([...shape])))
  const directions = inputs.map(({ length }) => randomValues(stream, length))
  const weightSeed = stream.integer(2 ** 16)
  const alignment = (...xs: Tensor[]): tf.Scalar => {
    const y = apply(...xs)
    return tf.sum(tf.mul(tf.randomUniform(y.shape, -1, 1, 'float32', weightSeed), tf.square(y))).asScalar()
  }
  const slope = (...xs: Tensor[]): tf.Scalar => {
    const parts = tf.grads(alignment)(xs).map((gradient, at) =>
      tf.sum(tf.mul(gradient, tf.tensor(directions[at] ?? [], gradient.shape))),
    )
    return tf.addN(parts).asScalar()
  }
  return {
    first: await gradientError(alignment, shapes, inputs),
    second: await gradientError(slope, shapes, inputs),
  }
}

async function gradientError(
  scalar: (...xs: Tensor[]) => tf.Scalar,
  shapes: readonly (readonly number[])[],
  inputs: readonly Float32Array[],
): Promise<number> {
  const value = await cpuExecutor.compile((...xs) => [scalar(...xs)], shapes)
  const gradient = await cpuExecutor.compile((...xs) => tf.grads(scalar)(xs), shapes)
  const expected: number[] = []
  for (const [at, values] of inputs.entries()) {
    expected.push(...await centralDifferences(async (moved) => {
      const [output] = await value.run(inputs.with(at, moved))
      return output?.[0] ?? NaN
    }, values))
  }
  const actual = (await gradient.run(inputs)).flatMap((part) => [...part])
  return relativeError(actual, expected)
}
