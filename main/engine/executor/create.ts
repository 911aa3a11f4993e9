import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import { cpuExecutor } from './cpu.ts'
import type { Executor } from './executor.ts'
import { createGpuExecutor } from './onnx/gpuExecutor.ts'
import { createOnnxExecutor } from './onnx/onnxExecutor.ts'
import { createTensorflowExecutor } from './tensorflow/tensorflowExecutor.ts'

/**
 * @param threads of the processor that may be used: all of them without it. Results do not depend on it
 * @throws Failure 'executor-unavailable' when this machine cannot run it
 */
export async function createExecutor(name: ExecutorName, threads?: number): Promise<Executor> {
  switch (name) {
    case 'onnx':
      return createOnnxExecutor(threads)
    case 'webgpu':
    case 'directml':
      return createGpuExecutor(name)
    case 'tensorflow':
      return createTensorflowExecutor()
    case 'cpu':
      return cpuExecutor
  }
}
