import { tf } from '../../../tensor/tf.ts'
import type { Graph, Shape } from '../graph.ts'
import { aligned, complete, operandOf, reshape, type Operand } from '../operand.ts'
import { operand, refuse, type Lowering } from './lowering.ts'
import { concatenate, cut, permute, surround } from './pieces.ts'

export const reshapeTo: Lowering<{ readonly shape: number[] }> = (graph, inputs, { shape }) => {
  const x = operand(inputs, 'x')
  return reshape(graph, x, tf.util.inferFromImplicitShape(shape, tf.util.sizeFromShape([...x.shape])))
}

export const transpose: Lowering<{ readonly perm: number[] }> = (graph, inputs, { perm }) => {
  const x = operand(inputs, 'x')
  return { value: permute(graph, aligned(graph, x), perm), shape: perm.map((axis) => x.shape[axis] ?? 1) }
}

/** Only axes of length 1 repeat without a copy, and the engine tiles no others. */
export const tile: Lowering<{ readonly reps: number[] }> = (_, inputs, { reps }) => {
  const x = operand(inputs, 'x')
  if (x.shape.some((length, axis) => length !== 1 && reps[axis] !== 1)) refuse('Tile of an axis longer than 1')
  return { value: x.value, shape: x.shape.map((length, axis) => length * (reps[axis] ?? 1)) }
}

export const slice: Lowering<{ readonly begin: number[]; readonly size: number[] }> = (graph, inputs, attributes) => {
  const x = operand(inputs, 'x')
  // The shape is all that TensorFlow.js reads of the tensor here.
  const shaped = { shape: [...x.shape] } as Parameters<typeof tf.slice_util.parseSliceParams>[0]
  const [begin = [], size = []] = tf.slice_util.parseSliceParams(shaped, attributes.begin, attributes.size)
  return part(graph, x, begin, size)
}

export const unpack: Lowering<{ readonly axis: number }> = (graph, inputs, { axis }) => {
  const x = operand(inputs, 'value')
  const [along = 0] = tf.util.parseAxisParam(axis, [...x.shape])
  return Array.from({ length: x.shape[along] ?? 0 }, (_, index) => {
    const begin = x.shape.map((_, at) => (at === along ? index : 0))
    return reshape(graph, part(graph, x, begin, x.shape.with(along, 1)), x.shape.toSpliced(along, 1))
  })
}

export const pack: Lowering<{ readonly axis: number }> = (graph, inputs, { axis }) => {
  const values = Object.values(inputs).map((x) => complete(graph, reshape(graph, x, x.shape.toSpliced(axis, 0, 1))))
  return operandOf(concatenate(graph, values, axis))
}

export const concat: Lowering<{ readonly axis: number }> = (graph, inputs, { axis }) => {
  const values = Object.values(inputs).map((x) => complete(graph, x))
  const [along = 0] = tf.util.parseAxisParam(axis, [...(values[0]?.shape ?? [])])
  return operandOf(concatenate(graph, values, along))
}

export const split: Lowering<{ readonly numOrSizeSplits: number[]; readonly axis: number }> = (
  graph,
  inputs,
  { numOrSizeSplits, axis },
) => {
  const x = operand(inputs, 'x')
  const [along = 0] = tf.util.parseAxisParam(axis, [...x.shape])
  let start = 0
  return numOrSizeSplits.map((length) => {
    const begin = x.shape.map((_, at) => (at === along ? start : 0))
    start += length
    return part(graph, x, begin, x.shape.with(along, length))
  })
}

export const pad: Lowering<{ readonly paddings: [number, number][]; readonly constantValue: number }> = (
  graph,
  inputs,
  { paddings, constantValue },
) => {
  if (constantValue !== 0) refuse(`PadV2 with ${constantValue}`)
  const value = complete(graph, operand(inputs, 'x'))
  const [before, after] = [paddings.map(([count]) => count), paddings.map(([, count]) => count)]
  return operandOf(surround(graph, value, before, after))
}

export const zerosLike: Lowering = (graph, inputs) => ({
  value: graph.scalar(0),
  shape: operand(inputs, 'x').shape,
})

/** The part of `x` of `size` at `begin`. Nothing is cut along axes that the value is broadcast along. */
function part(graph: Graph, x: Operand, begin: Shape, size: Shape): Operand {
  const value = aligned(graph, x)
  const stretches = size.flatMap((length, axis) =>
    value.shape[axis] === x.shape[axis] ? [{ axis, start: begin[axis] ?? 0, length }] : [],
  )
  return { value: cut(graph, value, stretches), shape: size }
}
