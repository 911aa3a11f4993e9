import { cpuExecutor } from './cpu.ts'
import type { Executor, ExecutorName } from './executor.ts'
import { createOnnxExecutor } from './onnx/onnxExecutor.ts'

/** @throws Failure 'executor-unavailable' when this machine cannot run it */
export async function createExecutor(name: ExecutorName): Promise<Executor> {
  return name === 'cpu' ? cpuExecutor : createOnnxExecutor()
}
