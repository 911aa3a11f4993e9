import { Failure } from '../../../../../shared/errors.ts'
import type { Graph } from '../graph.ts'
import type { Operand } from '../operand.ts'

export type Inputs = Readonly<Record<string, Operand>>

/** The ONNX form of one TensorFlow.js kernel. */
export type Lowering<Attributes = never> = (
  graph: Graph,
  inputs: Inputs,
  attributes: Attributes,
) => Operand | readonly Operand[]

/** The input that the kernel calls `name`. */
export function operand(inputs: Inputs, name: string): Operand {
  const found = inputs[name]
  if (!found) throw new Error(`the kernel has no input '${name}'`)
  return found
}

/** Says that a kernel has no ONNX form in the way it is used. */
export function refuse(kernel: string): never {
  throw new Failure({ code: 'kernel-unknown', kernel, executor: 'onnx' })
}
