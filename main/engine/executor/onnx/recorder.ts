import { Failure } from '../../../../shared/errors.ts'
import { tf } from '../../tensor/tf.ts'
import { withBackend } from '../backend.ts'
import type { TensorFunction } from '../executor.ts'
import { Graph, type Forms, type Input, type Shape, type Value } from './graph.ts'
import type { Lowering } from './kernels/lowering.ts'
import { lowerings } from './kernels/table.ts'
import { complete, operandOf, sizeOf, type Operand } from './operand.ts'

const NAME = 'onnx'

export interface Recording {
  readonly inputs: readonly Input[]
  readonly outputs: readonly Value[]
}

/**
 * A TensorFlow.js backend whose kernels compute nothing: each adds its ONNX form to the graph. It is active only while
 * a function is compiled.
 */
class Recorder extends tf.KernelBackend {
  graph = new Graph()
  readonly #operands = new tf.DataStorage<Operand>(this, tf.engine())

  operandAt(dataId: tf.DataId): Operand {
    return this.#operands.get(dataId)
  }

  store(operand: Operand): tf.TensorInfo {
    const dataId = {}
    this.#operands.set(dataId, operand)
    return { dataId, shape: [...operand.shape], dtype: 'float32' }
  }

  override write(values: tf.BackendValues, shape: number[]): tf.DataId {
    return this.store(this.#constant(values, shape)).dataId
  }

  /** A tensor that the function found outside of itself becomes a constant. */
  override move(dataId: tf.DataId, values: tf.BackendValues, shape: number[]): void {
    this.#operands.set(dataId, this.#constant(values, shape))
  }

  /** Moves such a tensor back to the backend that needs it next. */
  override readSync(dataId: tf.DataId): tf.BackendValues {
    const { value, shape } = this.operandAt(dataId)
    if (value.kind !== 'constant' || value.data instanceof BigInt64Array) {
      throw new Failure({ code: 'internal', detail: 'a function read a tensor while it was compiled' })
    }
    return value.data.length === 1 ? new Float32Array(sizeOf(shape)).fill(value.data[0] ?? 0) : value.data
  }

  override disposeData(dataId: tf.DataId): boolean {
    return this.#operands.delete(dataId)
  }

  override refCount(): number {
    return 1
  }

  override numDataIds(): number {
    return this.#operands.numDataIds()
  }

  override floatPrecision(): 32 {
    return 32
  }

  override epsilon(): number {
    return 1e-7
  }

  #constant(values: tf.BackendValues, shape: number[]): Operand {
    // Tensors of text do not occur in the engine.
    const data = Float32Array.from(values as ArrayLike<number>)
    const first = data[0] ?? 0
    if (data.every((value) => value === first)) return { value: this.graph.scalar(first), shape }
    return operandOf(this.graph.constant(data, shape))
  }
}

const recorder = new Recorder()
// Never chosen by itself: it cannot compute.
const PRIORITY = 0
tf.registerBackend(NAME, () => recorder, PRIORITY)
for (const [kernelName, lowering] of Object.entries(lowerings)) {
  tf.registerKernel({ kernelName, backendName: NAME, kernelFunc: recording(lowering) })
}

/**
 * Calls `fn` once, on tensors without elements, and returns the graph of what it would have computed, in `forms`.
 * @throws Failure 'kernel-unknown' when a kernel has no ONNX form
 */
export function record(fn: TensorFunction, shapes: readonly Shape[], forms: Forms = {}): Recording {
  const inputs = shapes.map((shape): Input => ({ kind: 'input', shape }))
  const outputs: Value[] = []
  recorder.graph = new Graph(forms)
  withBackend(NAME, () =>
    tf.tidy(() => {
      const placeholders = inputs.map((input) =>
        tf.engine().makeTensorFromTensorInfo(recorder.store(operandOf(input))),
      )
      for (const { dataId } of fn(...placeholders)) {
        outputs.push(complete(recorder.graph, recorder.operandAt(dataId)))
      }
    }),
  )
  return { inputs, outputs }
}

function recording(lowering: Lowering): tf.KernelFunc {
  return ({ inputs, attrs }) => {
    const operands = Object.entries(inputs).flatMap(([name, info]) =>
      info ? [[name, recorder.operandAt(info.dataId)] as const] : [],
    )
    // The table is keyed by kernel, and TensorFlow.js fixes the attributes of each.
    const outcome = lowering(recorder.graph, Object.fromEntries(operands), attrs as never)
    return isList(outcome) ? outcome.map((operand) => recorder.store(operand)) : recorder.store(outcome)
  }
}

/** `Array.isArray` does not know lists that are read-only. */
function isList(outcome: Operand | readonly Operand[]): outcome is readonly Operand[] {
  return Array.isArray(outcome)
}
