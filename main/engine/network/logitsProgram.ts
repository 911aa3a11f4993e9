import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import type { Executor } from '../executor/executor.ts'
import { joinOutputs, rowsOf, shardedProgram } from '../executor/shards.ts'
import { logits, weightCount, type NetworkSpec } from './convNet.ts'

/** Class scores of many pictures. */
export interface LogitsProgram extends AsyncDisposable {
  /** images [count, C, H, W], normalized -> [count, K] */
  run(weights: Float32Array, images: Float32Array, count: number): Promise<Float32Array>
}

/** The forward pass alone. */
export function logitsProgram(executor: Executor, spec: NetworkSpec): LogitsProgram {
  const { channels, height, width } = spec.image
  const program = shardedProgram(
    executor,
    spec,
    (weights, x) => [logits(spec, weights, x)],
    (size) => [[weightCount(spec)], [size, channels, height, width]],
  )
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(weights, images, count) {
      const values = valuesPerPicture(spec.image)
      const outputs = await program.run(count, (from, size) => [weights, rowsOf(images, values, from, size)])
      return joinOutputs(outputs, 0, count, spec.classes)
    },
  }
}
