import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import type { Executor } from '../executor/executor.ts'
import { joinOutputs, rowsOf, runShards, shardSize } from '../executor/shards.ts'
import { logits, weightCount, type NetworkSpec } from './convNet.ts'

/** Class scores of many pictures. */
export interface LogitsProgram extends AsyncDisposable {
  /** images [count, C, H, W], normalized -> [count, K] */
  run(weights: Float32Array, images: Float32Array, count: number): Promise<Float32Array>
}

/** Compiles the forward pass alone. */
export async function compileLogits(executor: Executor, spec: NetworkSpec): Promise<LogitsProgram> {
  const size = shardSize(spec.image)
  const { channels, height, width } = spec.image
  const program = await executor.compile(
    (weights, x) => [logits(spec, weights, x)],
    [[weightCount(spec)], [size, channels, height, width]],
  )
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, images, count) {
      const values = valuesPerPicture(spec.image)
      const outputs = await runShards(program, count, size, (from) => [weights, rowsOf(images, values, from, size)])
      return joinOutputs(outputs, 0, count, spec.classes)
    },
  }
}
