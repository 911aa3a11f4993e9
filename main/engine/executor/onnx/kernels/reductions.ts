import { tf } from '../../../tensor/tf.ts'
import type { Graph, Value } from '../graph.ts'
import { aligned, complete, operandOf, reshape, type Operand } from '../operand.ts'
import { apply } from './elementwise.ts'
import { operand, type Inputs, type Lowering } from './lowering.ts'

interface ReductionAttributes {
  readonly axis?: number | number[]
  readonly reductionIndices?: number | number[]
  readonly keepDims: boolean
}

/** Repeated elements are not made: their sum is a multiple. */
export const sum: Lowering<ReductionAttributes> = (graph, inputs, attributes) => {
  const x = operand(inputs, 'x')
  const axes = axesOf(x, attributes)
  const { shape } = aligned(graph, x)
  const repeats = axes.reduce((product, axis) => product * ((x.shape[axis] ?? 1) / (shape[axis] ?? 1)), 1)
  const total = reduce(graph, 'ReduceSum', inputs, attributes)
  return repeats === 1 ? total : apply(graph, 'Mul', [total, operandOf(graph.scalar(repeats))])
}

/** Repeated elements change neither a mean nor a maximum. */
export function unrepeated(operator: 'ReduceMean' | 'ReduceMax'): Lowering<ReductionAttributes> {
  return (graph, inputs, attributes) => reduce(graph, operator, inputs, attributes)
}

export function alongAxis(operator: 'Softmax' | 'LogSoftmax', axisOf: (rank: number) => number): Lowering {
  return (graph, inputs) => {
    const value = complete(graph, operand(inputs, 'logits'))
    return operandOf(graph.node(operator, [value], value.shape, { axis: axisOf(value.shape.length) }))
  }
}

function reduce(graph: Graph, operator: string, inputs: Inputs, attributes: ReductionAttributes): Operand {
  const x = operand(inputs, 'x')
  const axes = axesOf(x, attributes)
  const collapse = (lengths: readonly number[]): number[] =>
    lengths.map((length, axis) => (axes.includes(axis) ? 1 : length))
  const reduced = { value: reduceValue(graph, operator, aligned(graph, x), axes, collapse), shape: collapse(x.shape) }
  if (attributes.keepDims) return reduced
  return reshape(graph, reduced, x.shape.filter((_, axis) => !axes.includes(axis)))
}

function reduceValue(
  graph: Graph,
  operator: string,
  value: Value,
  axes: readonly number[],
  collapse: (lengths: readonly number[]) => number[],
): Value {
  const real = axes.filter((axis) => value.shape[axis] !== 1)
  if (real.length === 0) return value
  return graph.node(operator, [value, graph.integers(real)], collapse(value.shape), { keepdims: 1 })
}

function axesOf(x: Operand, { axis, reductionIndices }: ReductionAttributes): readonly number[] {
  // TensorFlow.js takes a missing axis for all of them, but declares it as present.
  return tf.util.parseAxisParam((axis ?? reductionIndices ?? null) as number | number[], [...x.shape])
}
