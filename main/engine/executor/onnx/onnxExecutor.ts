import { availableParallelism } from 'node:os'
import { Failure } from '../../../../shared/errors.ts'
import type { Executor, TensorFunction } from '../executor.ts'
import { writeModel } from './model.ts'
import { Pool } from './pool.ts'
import { record } from './recorder.ts'

/** More threads than this gain little: the step is bound by memory. */
const MOST_THREADS = 8

/**
 * ONNX Runtime on the processor.
 * @throws Failure 'executor-unavailable' when its library does not load on this machine
 */
export async function createOnnxExecutor(): Promise<Executor> {
  await checkRuntime()
  const parallel = Math.min(availableParallelism(), MOST_THREADS)
  const pool = new Pool(parallel)
  return {
    name: 'onnx',
    parallel,
    compile: async (fn: TensorFunction, shapes) => {
      const { inputs, outputs } = record(fn, shapes)
      return pool.open({
        file: writeModel(inputs, outputs),
        inputs: shapes,
        outputs: outputs.map(({ shape }) => shape),
      })
    },
  }
}

async function checkRuntime(): Promise<void> {
  try {
    await import('onnxruntime-node')
  } catch (error) {
    throw new Failure({ code: 'executor-unavailable', executor: 'onnx', reason: String(error) }, { cause: error })
  }
}
