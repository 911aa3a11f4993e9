import { cpuExecutor } from './cpu.ts'
import type { Executor } from './executor.ts'
import { createOnnxExecutor } from './onnx/onnxExecutor.ts'

/** @throws Failure 'executor-unavailable' when this machine cannot run it */
export async function createExecutor(name: Executor['name']): Promise<Executor> {
  return name === 'cpu' ? cpuExecutor : createOnnxExecutor()
}
