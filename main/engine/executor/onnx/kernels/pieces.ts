import type { Graph, Shape, Value } from '../graph.ts'

/** `length` places from `start` on one axis. */
export interface Stretch {
  readonly axis: number
  readonly start: number
  readonly length: number
}

/** The part of the value inside every stretch. */
export function cut(graph: Graph, value: Value, stretches: readonly Stretch[]): Value {
  const real = stretches.filter(({ axis, length }) => length !== value.shape[axis])
  if (real.length === 0) return value
  const starts = graph.integers(real.map(({ start }) => start))
  const ends = graph.integers(real.map(({ start, length }) => start + length))
  const axes = graph.integers(real.map(({ axis }) => axis))
  const shape = real.reduce<Shape>((lengths, { axis, length }) => lengths.with(axis, length), value.shape)
  return graph.node('Slice', [value, starts, ends, axes], shape)
}

/** The values one after another on one axis. */
export function concatenate(graph: Graph, values: readonly Value[], axis: number): Value {
  const [first] = values
  if (!first) throw new Error('nothing to join')
  const length = values.reduce((sum, { shape }) => sum + (shape[axis] ?? 0), 0)
  return graph.node('Concat', values, first.shape.with(axis, length), { axis })
}

/** Zeros before and after each axis. */
export function surround(graph: Graph, value: Value, before: Shape, after: Shape): Value {
  const shape = value.shape.map((length, axis) => length + (before[axis] ?? 0) + (after[axis] ?? 0))
  return graph.node('Pad', [value, graph.integers([...before, ...after])], shape)
}

/** The axes in the order of `perm`. Two orders one after another are one, and there and back is nothing. */
export function permute(graph: Graph, value: Value, perm: readonly number[]): Value {
  if (perm.every((axis, at) => axis === at)) return value
  const before = permutationOf(value)
  if (before) return permute(graph, before.source, perm.map((axis) => before.perm[axis] ?? axis))
  return graph.node('Transpose', [value], perm.map((axis) => value.shape[axis] ?? 1), { perm })
}

function permutationOf(value: Value): { readonly source: Value; readonly perm: readonly number[] } | undefined {
  if (value.kind !== 'node' || value.operator !== 'Transpose') return undefined
  const [source] = value.inputs
  const { perm } = value.attributes
  return source && typeof perm === 'object' && !('float' in perm) ? { source, perm } : undefined
}
