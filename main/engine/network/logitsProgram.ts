import type { Executor } from '../executor/executor.ts'
import { outputAt } from '../executor/parts.ts'
import { shardedProgram } from '../executor/shardedProgram.ts'
import { shardSize } from '../executor/shards.ts'
import { logits, weightCount, type NetworkSpec } from './convNet.ts'

/** Class scores of many pictures. */
export interface LogitsProgram extends AsyncDisposable {
  /** images [count, C, H, W], normalized -> [count, K] */
  run(weights: Float32Array, images: Float32Array, count: number): Promise<Float32Array>
}

/** The forward pass alone. */
export function logitsProgram(executor: Executor, spec: NetworkSpec): LogitsProgram {
  const { channels, height, width } = spec.image
  const program = shardedProgram(executor, {
    fn: (weights, x) => [logits(spec, weights, x)],
    shared: [[weightCount(spec)]],
    rows: (count) => [[count, channels, height, width]],
    shardSize: (count) => shardSize(executor.shards, spec, count),
    summed: 0,
  })
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, images, count) {
      return outputAt(await program.run(count, [weights], [images]), 0)
    },
  }
}
