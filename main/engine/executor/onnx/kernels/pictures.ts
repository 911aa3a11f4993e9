import type { Graph, Value } from '../graph.ts'
import { complete, operandOf, reshapeValue } from '../operand.ts'
import { NORMALIZATION_EPSILON } from '../../../tensor/kernels.ts'
import { operand, type Lowering } from './lowering.ts'
import { cut, surround } from './pieces.ts'

/** x [n, C, H, W] -> each picture's channel with mean 0 and variance 1. */
export const instanceNormalize: Lowering = (graph, inputs) => {
  const x = complete(graph, operand(inputs, 'x'))
  const channels = x.shape[1] ?? 1
  const ones = graph.constant(new Float32Array(channels).fill(1), [channels])
  const zeros = graph.constant(new Float32Array(channels), [channels])
  const epsilon = { float: NORMALIZATION_EPSILON }
  return operandOf(graph.node('InstanceNormalization', [x, ones, zeros], x.shape, { epsilon }))
}

/** x [n, C, H, W] -> [n, C, 1, 1]: what the normalization multiplies by. */
export const inverseDeviation: Lowering = (graph, inputs) => {
  const x = complete(graph, operand(inputs, 'x'))
  const [count = 1, channels = 1] = x.shape
  const shape = [count, channels, 1, 1]
  const plane = graph.integers([2, 3])
  const mean = graph.node('ReduceMean', [x, plane], shape)
  const centered = graph.node('Sub', [x, mean], x.shape)
  const variance = graph.node('ReduceMean', [graph.node('Mul', [centered, centered], x.shape), plane], shape)
  const raised = graph.node('Add', [variance, graph.scalar(NORMALIZATION_EPSILON)], shape)
  return operandOf(graph.node('Reciprocal', [graph.node('Sqrt', [raised], shape)], shape))
}

/**
 * x [n, C, H, W] -> [n, C, floor(H / 2), floor(W / 2)]. Two rows, one after the other, times a matrix: half the time of
 * AveragePool, which turns the layout around and back.
 */
export const averagePool: Lowering = (graph, inputs) => {
  const x = complete(graph, operand(inputs, 'x'))
  const [count = 1, channels = 1, height = 1, width = 1] = x.shape
  const [rows, columns] = [Math.floor(height / 2), Math.floor(width / 2)]
  const even = cut(graph, x, [{ axis: 2, start: 0, length: 2 * rows }])
  const pairs = reshapeValue(graph, even, [count * channels * rows, 2 * width])
  const quarters = Float32Array.from({ length: 2 * width * columns }, (_, at) => {
    const [from, to] = [Math.floor(at / columns) % width, at % columns]
    return Math.floor(from / 2) === to ? 0.25 : 0
  })
  const factors = [pairs, graph.constant(quarters, [2 * width, columns])]
  const pooled = graph.node('MatMul', factors, [count * channels * rows, columns])
  return operandOf(reshapeValue(graph, pooled, [count, channels, rows, columns]))
}

/** dy [n, C, floor(H / 2), floor(W / 2)] -> [n, C, H, W]: a quarter to each pixel of a block, none to an odd rest. */
export const spreadPool: Lowering<{ readonly height: number; readonly width: number }> = (
  graph,
  inputs,
  { height, width },
) => {
  const dy = complete(graph, operand(inputs, 'dy'))
  const [, , rows = 1, columns = 1] = dy.shape
  const quarter = graph.node('Mul', [dy, graph.scalar(0.25)], dy.shape)
  const even = doubled(graph, quarter)
  if (height === 2 * rows && width === 2 * columns) return operandOf(even)
  return operandOf(surround(graph, even, [0, 0, 0, 0], [0, 0, height - 2 * rows, width - 2 * columns]))
}

/** Each pixel as a block of 2x2: Resize is ten times as fast as Expand here. [n, C, H, W] -> [n, C, 2H, 2W] */
function doubled(graph: Graph, x: Value): Value {
  const [count = 1, channels = 1, rows = 1, columns = 1] = x.shape
  const noRegion = graph.constant(new Float32Array(0), [0])
  const factors = graph.constant(Float32Array.of(1, 1, 2, 2), [4])
  return graph.node('Resize', [x, noRegion, factors], [count, channels, 2 * rows, 2 * columns], {
    mode: 'nearest',
    nearest_mode: 'floor',
    coordinate_transformation_mode: 'asymmetric',
  })
}
