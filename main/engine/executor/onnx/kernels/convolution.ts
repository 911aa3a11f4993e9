import { tf } from '../../../tensor/tf.ts'
import type { Graph, Shape, Value } from '../graph.ts'
import { complete, operandOf, reshapeValue } from '../operand.ts'
import { operand, refuse, type Lowering } from './lowering.ts'
import { concatenate, cut, permute } from './pieces.ts'

/*
 * A 3x3 convolution as one matrix product for each picture, its rows of pixels one after another. Of the input x, the
 * three column shifts are stacked: row (c, s) of S(x) is channel c, moved so that the filter's column s reads it. Of
 * the output y, the three row shifts: row (f, r) of R(y) is channel f, moved to where the filter's row r read. With the
 * filter as a matrix M [C 3, F 3],
 *   convolution      R* (M^T S(x))       R*, S*: the transposes, which take shifted parts back and add them
 *   input gradient   S* (M R(dy))
 *   filter gradient  S(x) R(dy)^T, summed over the pictures
 * so that S(x) and R(dy) serve two or three products each, and a row shift is only another start in memory. ONNX
 * Runtime's own Conv builds nine shifts for each product, whose matrices are thinner.
 */

type FourAxes = [number, number, number, number]

interface ConvolutionAttributes {
  readonly strides: number | [number, number]
  readonly pad: 'valid' | 'same' | number
  readonly dataFormat: 'NHWC' | 'NCHW'
  readonly dilations?: number | [number, number]
  /** Of Conv2DBackpropInput. */
  readonly inputShape: FourAxes
  /** Of Conv2DBackpropFilter. */
  readonly filterShape: FourAxes
}

/** Filters are [height, width, in, out] in TensorFlow.js and [out, in, height, width] in ONNX. */
const TO_ONNX: readonly number[] = [3, 2, 0, 1]
/** One ring of zeros. */
const PADS: readonly number[] = [1, 1, 1, 1]
const SIDE = 3

/** Below this, matrices are too thin, and ONNX Runtime's own convolution is faster. */
const FEW_CHANNELS = 16

/** x [n, C, H, W], filter [3, 3, C, F] -> [n, F, H, W]. */
export const conv2D: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const filter = complete(graph, operand(inputs, 'filter'))
  const [, channels] = checked('Conv2D', x.shape, filter.shape, attributes)
  const output = x.shape.with(1, filter.shape[3] ?? 1)
  if (channels < FEW_CHANNELS) {
    return operandOf(graph.node('Conv', [x, permute(graph, filter, TO_ONNX)], output, { pads: PADS }))
  }
  const factors = [matrixOf(graph, filter), stackColumns(graph, x)]
  return operandOf(addRows(graph, product(graph, factors, output, { transA: 1 }), output))
}

/** dy [n, F, H, W], filter [3, 3, C, F] -> [n, C, H, W]. */
export const conv2DBackpropInput: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const dy = complete(graph, operand(inputs, 'dy'))
  const filter = complete(graph, operand(inputs, 'filter'))
  const { inputShape } = attributes
  const [, channels] = checked('Conv2DBackpropInput', inputShape, filter.shape, attributes)
  if (channels < FEW_CHANNELS) {
    const turned = permute(graph, filter, TO_ONNX)
    return operandOf(graph.node('ConvTranspose', [dy, turned], inputShape, { pads: PADS }))
  }
  const factors = [matrixOf(graph, filter), stackRows(graph, dy)]
  return operandOf(addColumns(graph, product(graph, factors, inputShape), inputShape))
}

/** x [n, C, H, W], dy [n, F, H, W] -> [3, 3, C, F]. */
export const conv2DBackpropFilter: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const dy = complete(graph, operand(inputs, 'dy'))
  const { filterShape } = attributes
  const [n, channels] = checked('Conv2DBackpropFilter', x.shape, filterShape, attributes)
  const outputs = filterShape[3]
  const factors = [stackColumns(graph, x), stackRows(graph, dy)]
  const each = graph.node('FusedMatMul', factors, [n, channels * SIDE, outputs * SIDE], { transB: 1 })
  const sum = sumPictures(graph, reshapeValue(graph, each, [n, channels * outputs * SIDE ** 2]))
  return operandOf(permute(graph, reshapeValue(graph, sum, [channels, SIDE, outputs, SIDE]), [3, 1, 0, 2]))
}

/** Whether it is a 3x3 convolution that keeps the picture's size; gives the input's shape. */
function checked(
  kernel: string,
  input: Shape,
  filter: Shape,
  { strides, pad, dataFormat, dilations = 1 }: ConvolutionAttributes,
): FourAxes {
  if (dataFormat !== 'NCHW') refuse(`${kernel} of ${dataFormat}`)
  // TensorFlow.js has checked that both have four axes.
  const shapes = [[...input], [...filter]] as [FourAxes, FourAxes]
  const info = tf.backend_util.computeConv2DInfo(...shapes, strides, dilations, pad, 'round', false, 'channelsFirst')
  if (info.strideHeight !== 1 || info.strideWidth !== 1) refuse(`${kernel} with strides`)
  if (info.dilationHeight !== 1 || info.dilationWidth !== 1) refuse(`${kernel} with dilations`)
  const { top, left, bottom, right } = info.padInfo
  const isSame = [top, left, bottom, right].every((zeros) => zeros === 1)
  if (info.filterHeight !== SIDE || info.filterWidth !== SIDE || !isSame) refuse(`${kernel} that is not 3x3 and 'same'`)
  return shapes[0]
}

/** [3, 3, C, F] -> [C 3, F 3], columns of the filter beside its inputs, rows beside its outputs. */
function matrixOf(graph: Graph, filter: Value): Value {
  const [, , channels = 1, outputs = 1] = filter.shape
  return reshapeValue(graph, permute(graph, filter, [2, 1, 3, 0]), [channels * SIDE, outputs * SIDE])
}

/** The matrix times each picture's stack -> [n, channels of `like` 3, (H + 2) W] */
function product(
  graph: Graph,
  factors: readonly Value[],
  [n = 1, channels = 1, height = 1, width = 1]: Shape,
  attributes: { readonly transA?: number } = {},
): Value {
  const operator = attributes.transA ? 'FusedMatMul' : 'MatMul'
  return graph.node(operator, factors, [n, channels * SIDE, (height + 2) * width], attributes)
}

/** S: [n, C, H, W] -> [n, C 3, (H + 2) W] */
function stackColumns(graph: Graph, x: Value): Value {
  const [n = 1, channels = 1, height = 1, width = 1] = x.shape
  const flat = reshapeValue(graph, x, [n, channels, height * width])
  const [right, left] = [masked(graph, flat, width, width - 1), masked(graph, flat, width, 0)]
  const zeros = (count: number): Value => complete(graph, { value: graph.scalar(0), shape: [n, channels, count] })
  const between = zeros(2 * width - 1)
  const row = [zeros(width + 1), right, between, flat, between, left, zeros(width + 1)]
  return reshapeValue(graph, concatenate(graph, row, 2), [n, channels * SIDE, (height + 2) * width])
}

/** S*: [n, C 3, (H + 2) W] -> `shape` [n, C, H, W] */
function addColumns(graph: Graph, stack: Value, shape: Shape): Value {
  const [n = 1, channels = 1, height = 1, width = 1] = shape
  const length = (height + 2) * width
  const flat = reshapeValue(graph, stack, [n, channels, SIDE * length])
  const [right, middle, left] = [width + 1, length + width, 2 * length + width - 1].map((start) =>
    cut(graph, flat, [{ axis: 2, start, length: height * width }]),
  ) as [Value, Value, Value]
  const sides = sum(graph, masked(graph, right, width, width - 1), masked(graph, left, width, 0))
  return reshapeValue(graph, sum(graph, sides, middle), shape)
}

/** R: [n, F, H, W] -> [n, F 3, (H + 2) W] */
function stackRows(graph: Graph, y: Value): Value {
  const [n = 1, channels = 1, height = 1, width = 1] = y.shape
  const flat = reshapeValue(graph, y, [n, channels, height * width])
  const between = complete(graph, { value: graph.scalar(0), shape: [n, channels, SIDE * width] })
  const row = [flat, between, flat, between, flat]
  return reshapeValue(graph, concatenate(graph, row, 2), [n, channels * SIDE, (height + 2) * width])
}

/** R*: [n, F 3, (H + 2) W] -> `shape` [n, F, H, W] */
function addRows(graph: Graph, stack: Value, shape: Shape): Value {
  const [n = 1, channels = 1, height = 1, width = 1] = shape
  const length = (height + 2) * width
  const flat = reshapeValue(graph, stack, [n, channels, SIDE * length])
  const [top, middle, bottom] = [0, 1, 2].map((row) =>
    cut(graph, flat, [{ axis: 2, start: row * (length + width), length: height * width }]),
  ) as [Value, Value, Value]
  return reshapeValue(graph, sum(graph, sum(graph, top, middle), bottom), shape)
}

/** Zeros in one column of pictures whose rows lie one after another. [n, C, H W] -> [n, C, H W] */
function masked(graph: Graph, flat: Value, width: number, column: number): Value {
  const pixels = flat.shape[2] ?? 1
  const mask = Float32Array.from({ length: pixels }, (_, pixel) => (pixel % width === column ? 0 : 1))
  return graph.node('Mul', [flat, graph.constant(mask, [pixels])], flat.shape)
}

function sum(graph: Graph, left: Value, right: Value): Value {
  return graph.node('Add', [left, right], left.shape)
}

/** Sum over the first of two axes: as a product with ones it takes a tenth of ReduceSum's time. */
function sumPictures(graph: Graph, value: Value): Value {
  const [rows = 1, columns = 1] = value.shape
  const ones = graph.constant(new Float32Array(rows).fill(1), [1, rows])
  return graph.node('MatMul', [ones, value], [1, columns])
}
