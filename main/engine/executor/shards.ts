import type { NetworkSpec } from '../network/convNet.ts'
import type { Executor, Program, TensorFunction } from './executor.ts'

/** Values of a shard's largest activation, 1 MiB: those of more pictures would not stay in a core's cache. */
const SHARD_VALUES = 2 ** 18
const MOST_IN_SHARD = 32

/** The network and the pictures that a shard is for, as far as its size depends on them. */
type Sizes = Pick<NetworkSpec, 'image' | 'width'>

/** Most pictures in a shard. It does not depend on the machine, so that every machine adds in the same order. */
export function mostInShard({ image, width }: Sizes): number {
  return Math.min(MOST_IN_SHARD, Math.max(1, Math.round(SHARD_VALUES / (width * image.height * image.width))))
}

/**
 * Pictures in each shard of a batch of `count`. The number of shards is even, so that no core waits for another, and so
 * chosen that few places stay empty: 128 pictures, at most 10 in a shard, make 16 shards of 8 and not 14 of 10.
 */
export function shardSize(spec: Sizes, count: number): number {
  const fewest = Math.max(1, Math.ceil(count / (2 * mostInShard(spec))))
  const sizes = Array.from({ length: fewest + 1 }, (_, more) => {
    const shards = 2 * (fewest + more)
    const size = Math.max(1, Math.ceil(count / shards))
    return { size, empty: size * shards - count }
  })
  return sizes.reduce((best, one) => (one.empty < best.empty ? one : best)).size
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
  spec: Sizes,
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
      const size = shardSize(spec, count)
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
  for (const other of others) {
    for (let at = 0; at < total.length; at += 1) total[at] = (total[at] ?? 0) + (other[at] ?? 0)
  }
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
