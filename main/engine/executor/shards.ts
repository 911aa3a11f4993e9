import type { ImageShape } from '../../../shared/domain/pictures.ts'
import type { Program } from './executor.ts'

/**
 * Nothing couples the pictures of a batch under instance norm, so a batch is run in shards of fixed size whose
 * activations stay in cache, side by side. The size depends on the picture alone, so that every machine adds in the
 * same order; it is a power of two, so that batches divide into an even number of shards.
 */
export function shardSize({ height, width }: Pick<ImageShape, 'height' | 'width'>): number {
  return Math.min(32, Math.max(1, 2 ** Math.round(Math.log2(16_384 / (height * width)))))
}

/**
 * Rows `from` to `from + count` of a row-major array, copied and filled up with zeros past its end. A view would not
 * do: a message to another thread clones all that a view looks into.
 */
export function rowsOf(values: Float32Array, rowLength: number, from: number, count: number): Float32Array {
  const rows = new Float32Array(count * rowLength)
  rows.set(values.subarray(from * rowLength, (from + count) * rowLength))
  return rows
}

/** Runs a program once for each shard of a batch of `count` rows, all in flight at once; outputs in shard order. */
export function runShards(
  program: Program,
  count: number,
  size: number,
  inputsAt: (from: number) => readonly Float32Array[],
): Promise<readonly (readonly Float32Array[])[]> {
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, shard) => shard * size)
  return Promise.all(starts.map((from) => program.run(inputsAt(from))))
}

/** Sum over shards of the output at `index`. */
export function sumOutputs(outputs: readonly (readonly Float32Array[])[], index: number): Float32Array {
  const [first, ...others] = outputs.map((shard) => outputAt(shard, index))
  const total = Float32Array.from(first ?? [])
  for (const other of others) other.forEach((value, at) => (total[at] = (total[at] ?? 0) + value))
  return total
}

/** Rows of the output at `index` of all shards one after another, without what was filled up past `count`. */
export function joinOutputs(
  outputs: readonly (readonly Float32Array[])[],
  index: number,
  count: number,
  rowLength: number,
): Float32Array {
  const joined = new Float32Array(count * rowLength)
  let at = 0
  for (const shard of outputs) {
    const rows = outputAt(shard, index)
    joined.set(rows.subarray(0, Math.min(rows.length, joined.length - at)), at)
    at += rows.length
  }
  return joined
}

/** One output of a program's run. */
export function outputAt(outputs: readonly Float32Array[], index: number): Float32Array {
  const output = outputs[index]
  if (!output) throw new Error(`the program has no output ${index}`)
  return output
}
