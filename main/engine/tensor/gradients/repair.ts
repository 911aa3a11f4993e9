import { tf, type Tensor } from '../tf.ts'

type Saved = readonly Tensor[]

/** One derivative a kernel lacks or has wrong: `backward` gives a thunk for each named input. */
export interface Repair {
  readonly kernel: string
  readonly saves: readonly string[]
  readonly backward: (
    dy: Tensor,
    saved: Saved,
    attributes: tf.NamedAttrMap,
  ) => Readonly<Record<string, () => Tensor>>
}

/** Puts `repair` in place of whatever gradient TensorFlow.js has for the kernel. */
export function register(repair: Repair): void {
  tf.registerGradient({
    kernelName: repair.kernel,
    inputsToSave: [...repair.saves],
    gradFunc: (dy, saved, attributes) => {
      if (Array.isArray(dy)) throw new Error(`${repair.kernel} has one output`)
      return { ...repair.backward(dy, saved, attributes) }
    },
  })
}

/** The tensor saved at `index`; its absence is a mistake in the repair itself. */
export function savedAt(saved: Saved, index: number): Tensor {
  const tensor = saved[index]
  if (!tensor) throw new Error(`no saved tensor at ${index}`)
  return tensor
}

/** Runs a kernel that has one output. */
export function runKernel(name: string, inputs: Record<string, Tensor>, attributes: tf.NamedAttrMap = {}): Tensor {
  const output = tf.engine().runKernel(name, inputs, attributes)
  if (Array.isArray(output)) throw new Error(`${name} has one output`)
  return output
}
