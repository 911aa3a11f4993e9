import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import type { Tensor } from '../tensor/tf.ts'

/** A function of float32 tensors, written with `tf.*` alone: it runs once while it is compiled, never again. */
export type TensorFunction = (...inputs: Tensor[]) => Tensor[]

/** Values of a function's inputs or outputs, one array each, row-major. */
export type Arrays = readonly Float32Array[]

/** A function compiled for fixed shapes. Disposing frees what it holds; it cannot run afterwards. */
export interface Program extends AsyncDisposable {
  /**
   * Runs once for each of `parts`, one after another, on the inputs `shared` followed by the part's own, in the order
   * of the compiled shapes. The first `summed` outputs are added up over the parts, the others are given one after
   * another. Calls may overlap: an executor that can runs them side by side.
   */
  run(shared: Arrays, parts?: readonly Arrays[], summed?: number): Promise<Float32Array[]>
}

/**
 * How a batch of pictures is cut for an executor. The kind of its processor decides, never how many cores that has: the
 * same executor adds in the same order everywhere.
 */
export interface ShardRule {
  /** Values of a shard's largest activation, about; those of one picture may be more. */
  readonly values: number
  /** Most pictures in a shard. */
  readonly pictures: number
  /** The number of shards is a multiple of this, so that no core waits for another. */
  readonly multiple: number
}

/** A way to run tensor functions on this machine. */
export interface Executor {
  readonly name: ExecutorName
  /** How many runs it gains from having in flight at once. */
  readonly parallel: number
  readonly shards: ShardRule
  /**
   * Traces `fn` once for inputs of `shapes` and makes it runnable.
   * @throws Failure 'kernel-unknown' when the executor has no form for a kernel that `fn` uses
   */
  compile(fn: TensorFunction, shapes: readonly (readonly number[])[]): Promise<Program>
}
