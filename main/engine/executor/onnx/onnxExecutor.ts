import { availableParallelism } from 'node:os'
import type { Executor } from '../executor.ts'
import { SHARDS_FOR_CORES } from '../shards.ts'
import { modelOf } from './model.ts'
import { Pool } from './pool.ts'
import { record } from './recorder.ts'
import { checkRuntime } from './runtime.ts'

/** More threads than this gain little: the step is bound by memory. */
const MOST_THREADS = 8

/**
 * ONNX Runtime on the processor.
 * @param threads of the processor that may be used: all of them without it
 * @throws Failure 'executor-unavailable' when its library does not load on this machine
 */
export async function createOnnxExecutor(threads = availableParallelism()): Promise<Executor> {
  await checkRuntime('onnx', 'cpu')
  const parallel = Math.min(threads, MOST_THREADS)
  const pool = new Pool(parallel)
  return {
    name: 'onnx',
    parallel,
    shards: SHARDS_FOR_CORES,
    compile: async (fn, shapes) => pool.open(modelOf(record(fn, shapes), 'cpu')),
  }
}
