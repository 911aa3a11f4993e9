import type { Executor } from '../executor/executor.ts'
import { outputAt } from '../executor/parts.ts'
import { shardedProgram } from '../executor/shardedProgram.ts'
import { tf } from '../tensor/tf.ts'
import type { Points } from './points.ts'

/** Points in one matrix product. */
const POINTS_AT_ONCE = 512

/** Finds the nearest of some centers for many points. */
export interface NearestProgram extends AsyncDisposable {
  /** The nearest center of each point, the first of several. -> [count] */
  run(points: Points, centers: Points): Promise<Int32Array>
}

/** |p - c|^2 = |p|^2 + |c|^2 - 2 p . c, of which |p|^2 is the same for every center. */
export function nearestProgram(executor: Executor, centers: number, length: number): NearestProgram {
  const program = shardedProgram(executor, {
    fn: (centers, points) => {
      const norms = tf.sum(tf.square(centers), 1) // [k]
      return [tf.sub(norms, tf.mul(2, tf.matMul(points, centers, false, true)))] // [n, k]
    },
    shared: [[centers, length]],
    rows: (count) => [[count, length]],
    shardSize: () => POINTS_AT_ONCE,
    summed: 0,
  })
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async run(points, { values }) {
      const distances = outputAt(await program.run(points.count, [values], [points.values]), 0)
      return Int32Array.from({ length: points.count }, (_, point) => least(distances, point * centers, centers))
    },
  }
}

/** Where the least of `count` values from `from` on stands among them. */
function least(values: Float32Array, from: number, count: number): number {
  let best = 0
  for (let at = 1; at < count; at += 1) {
    if ((values[from + at] ?? NaN) < (values[from + best] ?? NaN)) best = at
  }
  return best
}
