import { createRequire } from 'node:module'
import process from 'node:process'
import { registerKernels } from '../../tensor/kernels.ts'
import { tf } from '../../tensor/tf.ts'
import { keepingBackend } from '../backend.ts'
import { directExecutor } from '../direct.ts'
import type { Executor } from '../executor.ts'
import { executorUnavailable } from '../failures.ts'
import { SHARDS_FOR_CORES, SHARDS_FOR_GPU } from '../shards.ts'
import { convolveChannelsLast } from './convolutions.ts'
import { restoreUtilities } from './utilities.ts'

const NAME = 'tensorflow'
const PACKAGE = '@tensorflow/tfjs-node-gpu'

/** How the package says that its own native part is not there. */
const WITHOUT_ADDON = 'native addon module (tfjs_binding.node) can not be found'

/**
 * TensorFlow's own library: on a GPU through CUDA where it finds one, else on the processor.
 * @param packagePath where the package is, unless it is among those installed
 * @throws Failure 'executor-unavailable' when the package or its native library does not load on this machine
 */
export async function createTensorflowExecutor(packagePath = PACKAGE): Promise<Executor> {
  try {
    if (!tf.engine().backendNames().includes(NAME)) load(packagePath)
  } catch (error) {
    throw executorUnavailable(NAME, error, String(error).includes(WITHOUT_ADDON) ? 'not-installed' : undefined)
  }
  return directExecutor(NAME, isOnGpu() ? SHARDS_FOR_GPU : SHARDS_FOR_CORES)
}

/** When it is required, the package registers a backend, named as the executor is, and makes it the active one. */
function load(packagePath: string): void {
  restoreUtilities()
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '1' // warnings and errors, but no praise of the processor
  keepingBackend(() => {
    createRequire(import.meta.url)(packagePath)
    registerKernels(NAME)
    if (!isOnGpu()) convolveChannelsLast(NAME)
  })
}

function isOnGpu(): boolean {
  const backend = tf.findBackend(NAME)
  return 'isUsingGpuDevice' in backend && backend.isUsingGpuDevice === true
}
