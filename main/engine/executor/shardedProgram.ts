import type { Arrays, Executor, Program, TensorFunction } from './executor.ts'
import { combine } from './parts.ts'
import { groupSizes } from './shards.ts'

type Shapes = readonly (readonly number[])[]

/** A function of a batch of pictures, or of other things that nothing couples. */
export interface BatchFunction {
  readonly fn: TensorFunction
  /** Shapes of the inputs that all pictures share, such as a network's weights: they come first. */
  readonly shared: Shapes
  /** Shapes of the inputs that have a row for each of `count` pictures. */
  readonly rows: (count: number) => Shapes
  /** Pictures in each shard of a batch of `count`. */
  readonly shardSize: (count: number) => number
  /** How many outputs, the first ones, are sums over the pictures; the others have a row for each. */
  readonly summed: number
}

/** A batch function in shards of equal size, side by side. */
export interface ShardedProgram extends AsyncDisposable {
  /** Runs on a batch of `count` pictures. What a last shard lacks is filled up with zeros. */
  run(count: number, shared: Arrays, rows: Arrays): Promise<Float32Array[]>
}

/** The function is compiled for each size of shard when a batch first needs it. */
export function shardedProgram(executor: Executor, batch: BatchFunction): ShardedProgram {
  const programs = new Map<number, Promise<Program>>()
  const rowLengths = batch.rows(1).map((shape) => shape.reduce((product, length) => product * length, 1))
  function programFor(size: number): Promise<Program> {
    const program = programs.get(size) ?? executor.compile(batch.fn, [...batch.shared, ...batch.rows(size)])
    programs.set(size, program)
    return program
  }
  return {
    async run(count, shared, rows) {
      const size = batch.shardSize(count)
      const program = await programFor(size)
      const shards = Array.from({ length: Math.ceil(count / size) }, (_, shard) =>
        rows.map((values, at) => rowsAt(values, rowLengths[at] ?? 1, shard * size, size)),
      )
      const outputs = await runShards(program, executor.parallel, shared, shards, batch.summed)
      const filled = shards.length * size
      return outputs.map((output, at) =>
        at < batch.summed ? output : output.subarray(0, (output.length / filled) * count),
      )
    },
    async [Symbol.asyncDispose]() {
      for (const outcome of await Promise.allSettled(programs.values())) {
        if (outcome.status === 'fulfilled') await outcome.value[Symbol.asyncDispose]()
      }
    },
  }
}

/** Runs all shards. On few cores a group is one run, which adds up where it computes; on many a shard is. */
async function runShards(
  program: Program,
  parallel: number,
  shared: Arrays,
  shards: readonly Arrays[],
  summed: number,
): Promise<Float32Array[]> {
  let from = 0
  const groups = groupSizes(shards.length).map((size) => shards.slice(from, (from += size)))
  const runGroup = async (group: readonly Arrays[]): Promise<Float32Array[]> => {
    if (parallel <= groups.length) return program.run(shared, group, summed)
    return combine(await Promise.all(group.map((shard) => program.run(shared, [shard], summed))), summed)
  }
  return combine(await Promise.all(groups.map(runGroup)), summed)
}

/** Rows `from` to `from + count` of a row-major array, filled up with zeros past its end. */
function rowsAt(values: Float32Array, rowLength: number, from: number, count: number): Float32Array {
  const rows = values.subarray(from * rowLength, (from + count) * rowLength)
  if (rows.length === count * rowLength) return rows
  const filled = new Float32Array(count * rowLength)
  filled.set(rows)
  return filled
}
