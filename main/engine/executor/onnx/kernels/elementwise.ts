import type { Graph, Node, Shape } from '../graph.ts'
import type { Operand } from '../operand.ts'
import { operand, refuse, type Lowering } from './lowering.ts'

/** A kernel that is one ONNX operator, element by element, over all its inputs. */
export function elementwise(operator: string): Lowering {
  return (graph, inputs) => apply(graph, operator, Object.values(inputs))
}

export const square: Lowering = (graph, inputs) => {
  const x = operand(inputs, 'x')
  return apply(graph, 'Mul', [x, x])
}

/** The largest float32: its product with any normal number above 0 is at least 1. */
const STEEPEST = 3.4028234663852886e38

/** 1 above 0, else 0, as max(0, min(1, STEEPEST x)): one pass. Below the normal numbers (1e-38) it is not exact. */
export const step: Lowering<{ readonly alpha: number }> = (graph, inputs, { alpha }) => {
  if (alpha !== 0) refuse(`Step with alpha ${alpha}`)
  return apply(graph, 'HardSigmoid', [operand(inputs, 'x')], { alpha: { float: STEEPEST }, beta: { float: 0 } })
}

/** Every recorded tensor is float32 already. */
export const cast: Lowering<{ readonly dtype: string }> = (_, inputs, { dtype }) => {
  if (dtype !== 'float32') refuse(`Cast to ${dtype}`)
  return operand(inputs, 'x')
}

export const identity: Lowering = (_, inputs) => operand(inputs, 'x')

/** Applies the operator to the values as small as they are: the output is broadcast along what all inputs are. */
export function apply(
  graph: Graph,
  operator: string,
  operands: readonly Operand[],
  attributes: Node['attributes'] = {},
): Operand {
  const values = operands.map(({ value }) => value)
  return {
    value: graph.node(operator, values, broadcast(values.map(({ shape }) => shape)), attributes),
    shape: broadcast(operands.map(({ shape }) => shape)),
  }
}

function broadcast(shapes: readonly Shape[]): Shape {
  const rank = Math.max(...shapes.map((shape) => shape.length))
  const lengthAt = (axis: number): number =>
    shapes.reduce((longest, shape) => {
      const length = shape[axis - rank + shape.length] ?? 1
      return longest === 1 ? length : longest
    }, 1)
  return Array.from({ length: rank }, (_, axis) => lengthAt(axis))
}
