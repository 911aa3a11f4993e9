import type { Graph, Value } from '../graph.ts'

/** `length` places from `start` on one axis. */
export function cut(graph: Graph, value: Value, axis: number, start: number, length: number): Value {
  if (length === value.shape[axis]) return value
  const bounds = [[start], [start + length], [axis]].map((list) => graph.integers(list))
  return graph.node('Slice', [value, ...bounds], value.shape.with(axis, length))
}

/** The values one after another on one axis. */
export function concatenate(graph: Graph, values: readonly Value[], axis: number): Value {
  const [first] = values
  if (!first) throw new Error('nothing to join')
  const length = values.reduce((sum, { shape }) => sum + (shape[axis] ?? 0), 0)
  return graph.node('Concat', values, first.shape.with(axis, length), { axis })
}
