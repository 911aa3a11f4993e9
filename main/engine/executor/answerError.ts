import { gradientProgram } from '../network/gradientProgram.ts'
import type { NetworkSpec } from '../network/convNet.ts'
import { adjointProgram } from '../objective/adjointProgram.ts'
import { dot, subtract } from '../tensor/vectors.ts'
import { cpuExecutor } from './cpu.ts'
import type { Arrays, Executor } from './executor.ts'
import { createTrial } from './trial.ts'

/** A small network of every kind of block that the engine has, on a batch that makes several shards on a processor. */
const SPEC: NetworkSpec = {
  image: { channels: 3, height: 16, width: 16 }, classes: 4, width: 8, depth: 2, activation: 'relu',
}
const PICTURES = 6

/**
 * How far the executor's first and second derivatives of a small network are from those of plain JavaScript: the
 * largest error of any of them as a part of its length. NaN where an answer is no number.
 */
export async function answerError(executor: Executor): Promise<number> {
  const expected = await derivatives(cpuExecutor)
  const actual = await derivatives(executor)
  return Math.max(...expected.map((values, at) => relativeError(actual[at], values)))
}

/** Loss, gradient, and how both orders of derivatives come out of the engine's own programs. */
async function derivatives(executor: Executor): Promise<Arrays> {
  const { weights, batch, lambda } = createTrial(SPEC, PICTURES)
  await using gradientOf = gradientProgram(executor, SPEC)
  await using adjointOf = adjointProgram(executor, SPEC)
  const { loss, gradient } = await gradientOf.run(weights, batch)
  const { hessianVector, images } = await adjointOf.run(weights, batch, lambda)
  return [Float32Array.of(loss), gradient, hessianVector, images]
}

function relativeError(actual: Float32Array | undefined, expected: Float32Array): number {
  if (actual?.length !== expected.length) return Number.NaN
  const error = subtract(actual, expected)
  return Math.sqrt(dot(error, error) / dot(expected, expected))
}
