import { tf, type Tensor } from '../tensor/tf.ts'
import { convolve } from '../tensor/operations.ts'
import type { Executor, ExecutorName, Program } from './executor.ts'

/** What an executor can do on this machine. */
export interface ProbeResult {
  readonly name: ExecutorName
  readonly works: boolean
  /** Runs of the program below, as many in flight as the executor gains from. */
  readonly runsPerSecond?: number
  /** Why it does not work. */
  readonly reason?: string
}

const PICTURES = 4
const CHANNELS = 8
const SIDE = 14
const TOLERANCE = 1e-4
const LEAST_MILLISECONDS = 200

/**
 * Runs one small program of the engine's kind, a gradient through a gradient, whose answer is known.
 * @param now milliseconds since any moment
 */
export async function probe(executor: Executor, now: () => number): Promise<ProbeResult> {
  try {
    const filterShape = [3, 3, CHANNELS, CHANNELS]
    await using program = await executor.compile(filterGradients, [
      [PICTURES, CHANNELS, SIDE, SIDE], filterShape, filterShape,
    ])
    const error = largestError(await run(program))
    const runsPerSecond = await measure(program, executor.parallel, now)
    if (error <= TOLERANCE) return { name: executor.name, works: true, runsPerSecond }
    return { name: executor.name, works: false, reason: `its answer is wrong by ${error}` }
  } catch (error) {
    return { name: executor.name, works: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * g(w) = d/dw of 1/2 |conv(x, w)|^2, and d/dw of g(w) . v: the Hessian times v, which is g(v), as g is linear.
 */
function filterGradients(x: Tensor, filter: Tensor, direction: Tensor): Tensor[] {
  const halfSquare = (filter: Tensor): Tensor => tf.mul(0.5, tf.sum(tf.square(convolve(x, filter))))
  const gradient = tf.grad(halfSquare)
  const alignment = (filter: Tensor): Tensor => tf.sum(tf.mul(gradient(filter), direction))
  return [gradient(filter), tf.grad(alignment)(filter)]
}

/** Pictures of ones, filter and direction of 1 / (9 channels): inside a picture, the convolution is 1. */
function run(program: Program): Promise<Float32Array[]> {
  const filter = new Float32Array(9 * CHANNELS * CHANNELS).fill(1 / (9 * CHANNELS))
  return program.run([new Float32Array(PICTURES * CHANNELS * SIDE * SIDE).fill(1), filter, filter])
}

/**
 * The convolution is r(row) r(column) with r = 2/3 at the border and 1 inside. Its sum over the rows that a filter's
 * outer row meets is SIDE - 2 + 2/3, over those that the middle row meets SIDE - 2 + 4/3; so with columns.
 */
function largestError(outputs: readonly Float32Array[]): number {
  const reach = [SIDE - 4 / 3, SIDE - 2 / 3, SIDE - 4 / 3]
  const expected = reach.flatMap((rows) => reach.map((columns) => PICTURES * rows * columns))
  const errors = outputs.flatMap((output) =>
    Array.from(output, (value, index) => {
      const right = expected[Math.floor(index / CHANNELS ** 2)] ?? Number.NaN
      return Math.abs(value / right - 1)
    }),
  )
  return Math.max(...errors) // NaN when one of them is
}

async function measure(program: Program, inFlight: number, now: () => number): Promise<number> {
  const round = (): Promise<unknown> => Promise.all(Array.from({ length: inFlight }, () => run(program)))
  await round() // threads and memory are ready from here on
  const start = now()
  let rounds = 0
  while (now() - start < LEAST_MILLISECONDS) {
    await round()
    rounds += 1
  }
  return (rounds * inFlight * 1000) / (now() - start)
}
