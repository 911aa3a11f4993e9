import { Failure } from '../../../../shared/errors.ts'
import type { Executor, Program, TensorFunction } from '../executor.ts'
import { executorUnavailable } from '../failures.ts'
import { SHARDS_FOR_GPU } from '../shards.ts'
import { roundedStep, turnedProduct } from './forms.ts'
import type { Forms, Shape } from './graph.ts'
import { modelOf } from './model.ts'
import { operatorsWithoutForm } from './operatorsWithoutForm.ts'
import { Pool } from './pool.ts'
import type { Provider } from './protocol.ts'
import { record, type Recording } from './recorder.ts'
import { checkRuntime } from './runtime.ts'

type GpuName = 'webgpu' | 'directml'

interface Gpu {
  readonly provider: Provider
  readonly forms: Forms
  readonly pool: Pool
}

/**
 * One thread in the process, however many executors are made: when two threads use ONNX Runtime's WebGPU at once, the
 * process crashes.
 */
const gpus: Readonly<Record<GpuName, Gpu>> = {
  webgpu: { provider: 'webgpu', forms: { FusedMatMul: turnedProduct, HardSigmoid: roundedStep }, pool: new Pool(1) },
  directml: { provider: 'dml', forms: { HardSigmoid: roundedStep }, pool: new Pool(1) },
}

/** They stay open: what is compiled for a GPU, which takes seconds, goes with the last session. */
const sessions = new Map<GpuName, Promise<Program>>()

/** How WebGPU says that there is no GPU. */
const NO_GPU = 'Failed to get a WebGPU adapter'

/** How ONNX Runtime says that a provider has no form for some operator, without saying for which. */
const WITHOUT_FORM = 'fallback to CPU EP has been explicitly disabled'

/**
 * ONNX Runtime on a GPU of any maker.
 * @throws Failure 'executor-unavailable' when this system has no such provider, or the provider no GPU here
 */
export async function createGpuExecutor(name: GpuName): Promise<Executor> {
  await checkRuntime(name, gpus[name].provider)
  await findGpu(name)
  return {
    name,
    parallel: 1,
    shards: SHARDS_FOR_GPU,
    compile: async (fn, shapes) => openOnGpu(name, recordFor(name, fn, shapes)),
  }
}

/** Looks for the GPU once, by starting a session. */
async function findGpu(name: GpuName): Promise<void> {
  const session = sessions.get(name) ?? openOnGpu(name, record((x) => [x], [[1]]))
  sessions.set(name, session)
  try {
    await session
  } catch (error) {
    const reason = reasonOf(error)
    throw executorUnavailable(name, reason, reason.includes(NO_GPU) ? 'no-gpu' : undefined)
  }
}

/** What ONNX Runtime says after the place in its own source and the condition that did not hold there. */
function reasonOf(error: unknown): string {
  const detail = error instanceof Failure && error.problem.code === 'internal' ? error.problem.detail : String(error)
  return detail.split(' was false. ').at(-1) ?? detail
}

/** The recorder speaks for the executor `onnx`: what it has no form for, no provider has. */
function recordFor(name: GpuName, fn: TensorFunction, shapes: readonly Shape[]): Recording {
  try {
    return record(fn, shapes, gpus[name].forms)
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.code !== 'kernel-unknown') throw error
    throw new Failure({ ...error.problem, executor: name }, { cause: error })
  }
}

/** @throws Failure 'kernel-unknown' with the names of the operators that the provider has no form for */
export async function openOnGpu(name: GpuName, recording: Recording): Promise<Program> {
  const { provider, pool } = gpus[name]
  try {
    return await pool.open(modelOf(recording, provider))
  } catch (error) {
    if (!String(error).includes(WITHOUT_FORM)) throw error
    const operators = await operatorsWithoutForm(pool, provider, recording)
    if (operators.length === 0) throw error
    throw new Failure({ code: 'kernel-unknown', kernel: operators.join(', '), executor: name }, { cause: error })
  }
}
