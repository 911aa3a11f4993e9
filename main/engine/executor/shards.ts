import type { ImageShape } from '../../../shared/domain/pictures.ts'
import type { Executor, Program, TensorFunction } from './executor.ts'

/** Pixels of a shard, about: the activations of more would not stay in a core's cache. */
const SHARD_PIXELS = 16_384
const MOST_IN_SHARD = 32

/** Most pictures in a shard. It depends on the picture alone, so that every machine adds in the same order. */
export function mostInShard({ height, width }: Pick<ImageShape, 'height' | 'width'>): number {
  return Math.min(MOST_IN_SHARD, Math.max(1, Math.round(SHARD_PIXELS / (height * width))))
}

/** Pictures in each shard of a batch of `count`: an even number of shards, so that no core waits for another. */
export function shardSize(image: Pick<ImageShape, 'height' | 'width'>, count: number): number {
  const shards = 2 * Math.ceil(count / (2 * mostInShard(image)))
  return Math.max(1, Math.ceil(count / shards))
}

/** Outputs of a batch's shards, in their order. */
export type ShardOutputs = readonly (readonly Float32Array[])[]

/**
 * A function of a batch of pictures. Nothing couples the pictures of a batch under instance norm, so it runs in shards
 * of equal size, side by side.
 */
export interface ShardedProgram extends AsyncDisposable {
  /** Runs a batch of `count`; `inputsAt` gives the inputs of the shard of `size` pictures that starts at `from`. */
  run(count: number, inputsAt: (from: number, size: number) => readonly Float32Array[]): Promise<ShardOutputs>
}

/** A function of shards of these shapes, compiled for each size of shard when a batch first needs it. */
export function shardedProgram(
  executor: Executor,
  image: ImageShape,
  fn: TensorFunction,
  shapesOf: (size: number) => readonly (readonly number[])[],
): ShardedProgram {
  const programs = new Map<number, Promise<Program>>()
  function programFor(size: number): Promise<Program> {
    const program = programs.get(size) ?? executor.compile(fn, shapesOf(size))
    programs.set(size, program)
    return program
  }
  return {
    async run(count, inputsAt) {
      const size = shardSize(image, count)
      const program = await programFor(size)
      const starts = Array.from({ length: Math.ceil(count / size) }, (_, shard) => shard * size)
      return Promise.all(starts.map((from) => program.run(inputsAt(from, size))))
    },
    async [Symbol.asyncDispose]() {
      for (const outcome of await Promise.allSettled(programs.values())) {
        if (outcome.status === 'fulfilled') await outcome.value[Symbol.asyncDispose]()
      }
    },
  }
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

/** Sum over shards of the output at `index`. */
export function sumOutputs(outputs: ShardOutputs, index: number): Float32Array {
  const [first, ...others] = outputs.map((shard) => outputAt(shard, index))
  const total = Float32Array.from(first ?? [])
  for (const other of others) other.forEach((value, at) => (total[at] = (total[at] ?? 0) + value))
  return total
}

/** Rows of the output at `index` of all shards one after another, without what was filled up past `count`. */
export function joinOutputs(
  outputs: ShardOutputs,
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
