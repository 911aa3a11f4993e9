import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import { tf, type Tensor } from '../tensor/tf.ts'
import { withBackend } from './backend.ts'
import type { Arrays, Executor, ShardRule, TensorFunction } from './executor.ts'
import { combine, ONE_PART } from './parts.ts'

/**
 * An executor that compiles nothing: every run calls the function again, with the TensorFlow.js backend `name` active.
 */
export function directExecutor(name: ExecutorName, shards: ShardRule): Executor {
  return {
    name,
    parallel: 1,
    shards,
    compile: async (fn, shapes) => ({
      run: async (shared, parts = ONE_PART, summed = 0) =>
        withBackend(name, () => combine(parts.map((part) => runOnce(fn, shapes, [...shared, ...part])), summed)),
      [Symbol.asyncDispose]: async () => {},
    }),
  }
}

function runOnce(fn: TensorFunction, shapes: readonly (readonly number[])[], inputs: Arrays): Float32Array[] {
  let results: Float32Array[] = []
  tf.tidy(() => {
    const tensors = shapes.map((shape, index): Tensor => tf.tensor(inputs[index] ?? [], [...shape]))
    results = fn(...tensors).map((output) => Float32Array.from(output.dataSync()))
  })
  return results
}
