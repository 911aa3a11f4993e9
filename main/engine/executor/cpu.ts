import { directExecutor } from './direct.ts'
import type { Executor } from './executor.ts'

/** TensorFlow.js in plain JavaScript: slow and simple, so the other executors are checked against it. */
export const cpuExecutor: Executor = directExecutor('cpu')
