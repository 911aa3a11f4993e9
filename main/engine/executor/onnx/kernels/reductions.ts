import { tf } from '../../../tensor/tf.ts'
import type { Graph, Shape } from '../graph.ts'
import { aligned, complete, operandOf, reshape, type Operand } from '../operand.ts'
import { apply } from './elementwise.ts'
import { operand, refuse, type Lowering } from './lowering.ts'

interface ReductionAttributes {
  /** Mean and Sum call it `axis`, Max `reductionIndices`. */
  readonly axis?: number | number[]
  readonly reductionIndices?: number | number[]
  readonly keepDims: boolean
}

/** Elements that the value is broadcast to are not made: their sum is a multiple. */
export const sum: Lowering<ReductionAttributes> = (graph, inputs, attributes) => {
  const x = operand(inputs, 'x')
  const { shape } = aligned(graph, x)
  const copies = axesOf(x, attributes).map((axis) => (x.shape[axis] ?? 1) / (shape[axis] ?? 1))
  const repeats = copies.reduce((product, count) => product * count, 1)
  const total = reduce(graph, 'ReduceSum', x, attributes)
  return repeats === 1 ? total : apply(graph, 'Mul', [total, operandOf(graph.scalar(repeats))])
}

/** Repeated elements change neither a mean nor a maximum. */
export function unrepeated(operator: 'ReduceMean' | 'ReduceMax'): Lowering<ReductionAttributes> {
  return (graph, inputs, attributes) => reduce(graph, operator, operand(inputs, 'x'), attributes)
}

export const softmax: Lowering<{ readonly dim: number }> = (graph, inputs, { dim }) => {
  const value = complete(graph, operand(inputs, 'logits'))
  if (dim !== value.shape.length - 1) refuse('Softmax over another axis than the last')
  return operandOf(graph.node('Softmax', [value], value.shape, { axis: -1 }))
}

/** Reduces the value's own axes: over the others there is nothing to do. */
function reduce(graph: Graph, operator: string, x: Operand, attributes: ReductionAttributes): Operand {
  const value = aligned(graph, x)
  const axes = axesOf(x, attributes)
  const own = axes.filter((axis) => value.shape[axis] !== 1)
  const inputs = [value, graph.integers(own)]
  const reduced = own.length === 0 ? value : graph.node(operator, inputs, collapse(value.shape, axes), { keepdims: 1 })
  const kept = { value: reduced, shape: collapse(x.shape, axes) }
  return attributes.keepDims ? kept : reshape(graph, kept, x.shape.filter((_, axis) => !axes.includes(axis)))
}

function collapse(shape: Shape, axes: readonly number[]): Shape {
  return shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
}

function axesOf(x: Operand, { axis, reductionIndices }: ReductionAttributes): readonly number[] {
  // TensorFlow.js takes null for all axes, which its type does not say.
  return tf.util.parseAxisParam((axis ?? reductionIndices ?? null) as number | number[], [...x.shape])
}
