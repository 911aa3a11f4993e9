import { tf } from '../../../tensor/tf.ts'
import type { Graph, Shape, Value } from '../graph.ts'
import { aligned, complete, operandOf, reshape, type Operand } from '../operand.ts'
import { operand, refuse, type Lowering } from './lowering.ts'

export const reshapeTo: Lowering<{ readonly shape: number[] }> = (graph, inputs, { shape }) => {
  const x = operand(inputs, 'x')
  return reshape(graph, x, tf.util.inferFromImplicitShape(shape, tf.util.sizeFromShape([...x.shape])))
}

export const expandDims: Lowering<{ readonly dim: number }> = (graph, { input }, { dim }) => {
  const x = operand({ input: input as Operand }, 'input')
  const at = dim < 0 ? x.shape.length + 1 + dim : dim
  return reshape(graph, x, x.shape.toSpliced(at, 0, 1))
}

export const transpose: Lowering<{ readonly perm: number[] }> = (graph, inputs, { perm }) => {
  const x = operand(inputs, 'x')
  const value = aligned(graph, x)
  const order = (shape: Shape): Shape => perm.map((axis) => shape[axis] ?? 1)
  return { value: graph.node('Transpose', [value], order(value.shape), { perm }), shape: order(x.shape) }
}

/** Only axes of length 1 repeat without a copy, and the engine tiles no others. */
export const tile: Lowering<{ readonly reps: number[] }> = (_, inputs, { reps }) => {
  const x = operand(inputs, 'x')
  if (x.shape.some((length, axis) => length !== 1 && reps[axis] !== 1)) refuse('Tile of an axis longer than 1')
  return { value: x.value, shape: x.shape.map((length, axis) => length * (reps[axis] ?? 1)) }
}

export const broadcastTo: Lowering<{ readonly shape: number[] }> = (_, inputs, { shape }) => ({
  value: operand(inputs, 'x').value,
  shape,
})

export const slice: Lowering<{ readonly begin: number | number[]; readonly size: number | number[] }> = (
  graph,
  inputs,
  attributes,
) => {
  const x = operand(inputs, 'x')
  // The shape is all that TensorFlow.js reads of the tensor here.
  const shaped = { shape: [...x.shape] } as Parameters<typeof tf.slice_util.parseSliceParams>[0]
  const [begin = [], size = []] = tf.slice_util.parseSliceParams(shaped, attributes.begin, attributes.size)
  return cut(graph, x, begin, size)
}

export const split: Lowering<{ readonly numOrSizeSplits: number | number[]; readonly axis: number }> = (
  graph,
  inputs,
  { numOrSizeSplits, axis },
) => {
  const x = operand(inputs, 'x')
  const [along = 0] = tf.util.parseAxisParam(axis, [...x.shape])
  // The shape is all that TensorFlow.js reads of the tensor here.
  const shaped = { shape: [...x.shape] } as Parameters<typeof tf.backend_util.prepareSplitSize>[0]
  let from = 0
  return tf.backend_util.prepareSplitSize(shaped, numOrSizeSplits, along).map((length) => {
    const begin = x.shape.map((_, at) => (at === along ? from : 0))
    from += length
    return cut(graph, x, begin, x.shape.with(along, length))
  })
}

export const unpack: Lowering<{ readonly axis: number }> = (graph, inputs, { axis }) => {
  const x = operand({ x: inputs['value'] as Operand }, 'x')
  const [along = 0] = tf.util.parseAxisParam(axis, [...x.shape])
  return Array.from({ length: x.shape[along] ?? 0 }, (_, index) => {
    const begin = x.shape.map((_, at) => (at === along ? index : 0))
    return reshape(graph, cut(graph, x, begin, x.shape.with(along, 1)), x.shape.toSpliced(along, 1))
  })
}

export const concat: Lowering<{ readonly axis: number }> = (graph, inputs, { axis }) => {
  const values = Object.values(inputs).map((input) => complete(graph, input))
  return operandOf(join(graph, values, axis))
}

export const pack: Lowering<{ readonly axis: number }> = (graph, inputs, { axis }) => {
  const values = Object.values(inputs).map((input) => {
    const at = axis < 0 ? input.shape.length + 1 + axis : axis
    return complete(graph, reshape(graph, input, input.shape.toSpliced(at, 0, 1)))
  })
  return operandOf(join(graph, values, axis))
}

export const pad: Lowering<{ readonly paddings: [number, number][]; readonly constantValue: number }> = (
  graph,
  inputs,
  { paddings, constantValue },
) => {
  const value = complete(graph, operand(inputs, 'x'))
  const before = paddings.map(([count]) => count)
  const after = paddings.map(([, count]) => count)
  const shape = value.shape.map((length, axis) => length + (before[axis] ?? 0) + (after[axis] ?? 0))
  return operandOf(
    graph.node('Pad', [value, graph.integers([...before, ...after]), graph.scalar(constantValue)], shape),
  )
}

export const fill: Lowering<{ readonly shape: number[]; readonly value: number }> = (graph, _, { shape, value }) => ({
  value: graph.scalar(value),
  shape,
})

export function like(number: number): Lowering {
  return (graph, inputs) => ({ value: graph.scalar(number), shape: operand(inputs, 'x').shape })
}

function join(graph: Graph, values: readonly Value[], axis: number): Value {
  const [first] = values
  if (!first) throw new Error('nothing to join')
  const [along = 0] = tf.util.parseAxisParam(axis, [...first.shape])
  const length = values.reduce((sum, { shape }) => sum + (shape[along] ?? 0), 0)
  return graph.node('Concat', values, first.shape.with(along, length), { axis: along })
}

/** The part of `x` of `size` at `begin`. Nothing is cut along axes that the value is broadcast along. */
function cut(graph: Graph, x: Operand, begin: Shape, size: Shape): Operand {
  const value = aligned(graph, x)
  const axes = x.shape.flatMap((length, axis) => (size[axis] !== length && value.shape[axis] === length ? [axis] : []))
  if (axes.length === 0) return { value, shape: size }
  const starts = axes.map((axis) => begin[axis] ?? 0)
  const ends = axes.map((axis) => (begin[axis] ?? 0) + (size[axis] ?? 0))
  const shape = value.shape.map((length, axis) => (axes.includes(axis) ? (size[axis] ?? length) : length))
  const bounds = [starts, ends, axes].map((list) => graph.integers(list))
  return { value: graph.node('Slice', [value, ...bounds], shape), shape: size }
}
