import { directExecutor } from './direct.ts'
import type { Executor } from './executor.ts'
import { SHARDS_FOR_CORES } from './shards.ts'

/** TensorFlow.js in plain JavaScript: slow and simple, so the other executors are checked against it. */
export const cpuExecutor: Executor = directExecutor('cpu', SHARDS_FOR_CORES)
