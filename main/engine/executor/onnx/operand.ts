import type { Graph, Shape, Value } from './graph.ts'

/**
 * A recorded tensor: `value`, broadcast to `shape` by NumPy's rules. What broadcasts anyway takes the small value, so a
 * scalar spread over a picture, or the derivative of a mean, costs nothing until something needs every element.
 */
export interface Operand {
  readonly value: Value
  readonly shape: Shape
}

/** An operand whose value has every element. */
export function operandOf(value: Value): Operand {
  return { value, shape: value.shape }
}

/** The value with every element. */
export function complete(graph: Graph, { value, shape }: Operand): Value {
  return sameShape(value.shape, shape) ? value : graph.node('Expand', [value, graph.integers(shape)], shape)
}

/** The value with as many axes as the operand: those it is broadcast along have length 1. */
export function aligned(graph: Graph, { value, shape }: Operand): Value {
  const missing = shape.length - value.shape.length
  return reshapeValue(graph, value, [...Array<number>(missing).fill(1), ...value.shape])
}

/** The same elements, in another shape. */
export function reshape(graph: Graph, operand: Operand, shape: Shape): Operand {
  const value = aligned(graph, operand)
  const kept = reshapeSpread(value.shape, operand.shape, shape)
  if (kept) return { value: reshapeValue(graph, value, kept), shape }
  return operandOf(reshapeValue(graph, complete(graph, operand), shape))
}

/** The value in another shape of as many elements. */
export function reshapeValue(graph: Graph, value: Value, shape: Shape): Value {
  return sameShape(value.shape, shape) ? value : graph.node('Reshape', [value, graph.integers(shape)], shape)
}

/**
 * The shape that a value of shape `spread`, broadcast to `from`, takes when `from` becomes `to`; undefined when an axis
 * it is broadcast along is joined with one it has.
 */
function reshapeSpread(spread: Shape, from: Shape, to: Shape): Shape | undefined {
  if (from.includes(0)) return undefined
  const result: number[] = []
  for (const run of matchingRuns(from, to)) {
    const kept = spread.slice(...run.from)
    const target = to.slice(...run.to)
    if (sameShape(kept, from.slice(...run.from))) result.push(...target)
    else if (kept.every((length) => length === 1)) result.push(...target.map(() => 1))
    else return undefined
  }
  return result
}

interface Run {
  readonly from: readonly [start: number, end: number]
  readonly to: readonly [start: number, end: number]
}

/** Splits two shapes of equal size, not 0, into the shortest runs of axes that hold equally many elements. */
function matchingRuns(from: Shape, to: Shape): readonly Run[] {
  const runs: Run[] = []
  let [source, target] = [0, 0]
  while (source < from.length || target < to.length) {
    const start = [source, target] as const
    let [sourceSize, targetSize] = [from[source++] ?? 1, to[target++] ?? 1]
    while (sourceSize !== targetSize) {
      if (sourceSize < targetSize) sourceSize *= from[source++] ?? 1
      else targetSize *= to[target++] ?? 1
    }
    runs.push({ from: [start[0], source], to: [start[1], target] })
  }
  return runs
}

export function sameShape(left: Shape, right: Shape): boolean {
  return left.length === right.length && left.every((length, axis) => length === right[axis])
}

export function sizeOf(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1)
}
