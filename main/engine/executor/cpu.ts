import { tf, type Tensor } from '../tensor/tf.ts'
import { withBackend } from './backend.ts'
import type { Arrays, Executor, Program, TensorFunction } from './executor.ts'
import { combine, ONE_PART } from './parts.ts'

/**
 * TensorFlow.js in plain JavaScript: nothing is compiled, every run calls the function again. Slow and simple, so the
 * other executors are checked against it.
 */
export const cpuExecutor: Executor = { name: 'cpu', parallel: 1, compile }

async function compile(fn: TensorFunction, shapes: readonly (readonly number[])[]): Promise<Program> {
  return {
    run: async (shared, parts = ONE_PART, summed = 0) =>
      withBackend('cpu', () => combine(parts.map((part) => runOnce(fn, shapes, [...shared, ...part])), summed)),
    [Symbol.asyncDispose]: async () => {},
  }
}

function runOnce(
  fn: TensorFunction,
  shapes: readonly (readonly number[])[],
  inputs: Arrays,
): Float32Array[] {
  let results: Float32Array[] = []
  tf.tidy(() => {
    const tensors = shapes.map((shape, index): Tensor => tf.tensor(inputs[index] ?? [], [...shape]))
    results = fn(...tensors).map((output) => Float32Array.from(output.dataSync()))
  })
  return results
}
