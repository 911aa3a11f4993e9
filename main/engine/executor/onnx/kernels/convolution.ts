import { tf } from '../../../tensor/tf.ts'
import type { Graph, Shape, Value } from '../graph.ts'
import { complete, operandOf, reshapeValue } from '../operand.ts'
import { operand, refuse, type Lowering } from './lowering.ts'
import { concatenate, cut } from './pieces.ts'

interface ConvolutionAttributes {
  readonly strides: number | [number, number]
  readonly pad: 'valid' | 'same' | number
  readonly dataFormat: 'NHWC' | 'NCHW'
  readonly dilations?: number | [number, number]
  readonly inputShape: [number, number, number, number]
  readonly filterShape: [number, number, number, number]
}

/** Zeros around a picture: above, left, below, right, in ONNX's order. */
type Padding = readonly [number, number, number, number]

/** Below this, the input gradient scatters. */
const FEW_CHANNELS = 8

/** Longer than any filter. */
const BEYOND = 1 << 16

/** Filters are [height, width, in, out] in TensorFlow.js and [out, in, height, width] in ONNX. */
const TO_ONNX: readonly number[] = [3, 2, 0, 1]

/** x [n, in, H, W], filter [h, w, in, out] -> [n, out, H, W]. */
export const conv2D: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const filter = complete(graph, operand(inputs, 'filter'))
  const { pads, output } = geometry('Conv2D', x.shape, filter.shape, attributes)
  return operandOf(graph.node('Conv', [x, permute(graph, filter, TO_ONNX)], output, { pads }))
}

/**
 * dy [n, out, H, W], filter [h, w, in, out] -> [n, in, H, W]. A convolution with the filter turned around: on few input
 * channels its products are too thin, and scattering is faster (one channel: five times).
 */
export const conv2DBackpropInput: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const dy = complete(graph, operand(inputs, 'dy'))
  const filter = complete(graph, operand(inputs, 'filter'))
  const { inputShape } = attributes
  const { pads } = geometry('Conv2DBackpropInput', inputShape, filter.shape, attributes)
  if (inputShape[1] < FEW_CHANNELS) {
    return operandOf(graph.node('ConvTranspose', [dy, permute(graph, filter, TO_ONNX)], inputShape, { pads }))
  }
  const [height = 1, width = 1] = filter.shape
  const [top, left, bottom, right] = pads
  const around = [height - 1 - top, width - 1 - left, height - 1 - bottom, width - 1 - right]
  const turned = permute(graph, turn(graph, filter), [2, 3, 0, 1])
  return operandOf(graph.node('Conv', [dy, turned], inputShape, { pads: around }))
}

/**
 * x [n, in, H, W], dy [n, out, H', W'] -> [h, w, in, out]. As a convolution of pictures with pictures it has an output of
 * a few pixels, and took twice as long as this: the input's columns shifted `w` ways and stacked, so that a shift of rows
 * is a run of memory, times dy, once for each of the `h` shifts.
 */
export const conv2DBackpropFilter: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const dy = complete(graph, operand(inputs, 'dy'))
  const { filterShape } = attributes
  const { pads, output } = geometry('Conv2DBackpropFilter', x.shape, filterShape, attributes)
  const [filterHeight, filterWidth, depth, count] = filterShape
  const [pictures = 1, , height = 1, width = 1] = output
  const padded = padPlane(graph, x, pads)
  const shifted = range(filterWidth).map((column) => cut(graph, padded, 3, column, width)) // [n, in, H + h - 1, W']
  const rows = (padded.shape[2] ?? 1) * width
  const stacked = reshapeValue(graph, concatenate(graph, shifted, 1), [pictures, filterWidth * depth, rows])
  const flat = reshapeValue(graph, dy, [pictures, count, height * width])
  const products = range(filterHeight).map((row) => {
    const part = cut(graph, stacked, 2, row * width, height * width) // [n, w * in, H' * W']
    const product = graph.node('FusedMatMul', [part, flat], [pictures, filterWidth * depth, count], { transB: 1 })
    return sumRows(graph, reshapeValue(graph, product, [pictures, filterWidth * depth * count])) // [1, w * in * out]
  })
  return operandOf(reshapeValue(graph, concatenate(graph, products, 0), filterShape))
}

/** The zeros around the input and the shape of the output. */
function geometry(
  kernel: string,
  input: Shape,
  filter: Shape,
  { strides, pad, dataFormat, dilations = 1 }: ConvolutionAttributes,
): { readonly pads: Padding; readonly output: Shape } {
  if (dataFormat !== 'NCHW') refuse(`${kernel} of ${dataFormat}`)
  // Both have four axes in these kernels.
  const four = [[...input], [...filter]] as [Parameters<typeof tf.backend_util.computeConv2DInfo>[0], ConvolutionAttributes['filterShape']]
  const info = tf.backend_util.computeConv2DInfo(...four, strides, dilations, pad, 'round', false, 'channelsFirst')
  if (info.strideHeight !== 1 || info.strideWidth !== 1) refuse(`${kernel} with strides`)
  if (info.dilationHeight !== 1 || info.dilationWidth !== 1) refuse(`${kernel} with dilations`)
  const { top, left, bottom, right } = info.padInfo
  return { pads: [top, left, bottom, right], output: info.outShape }
}

function padPlane(graph: Graph, x: Value, [top, left, bottom, right]: Padding): Value {
  const [count = 1, channels = 1, height = 1, width = 1] = x.shape
  const shape = [count, channels, height + top + bottom, width + left + right]
  return graph.node('Pad', [x, graph.integers([0, 0, top, left, 0, 0, bottom, right])], shape)
}

/** Over the first of two axes: a product with ones takes half the time of ReduceSum. */
function sumRows(graph: Graph, value: Value): Value {
  const [rows = 1, columns = 1] = value.shape
  const ones = graph.constant(new Float32Array(rows).fill(1), [1, rows])
  return graph.node('MatMul', [ones, value], [1, columns])
}

/** The filter with rows and columns in reverse. ONNX clamps an end before the start to it. */
function turn(graph: Graph, filter: Value): Value {
  const bounds = [[-1, -1], [-BEYOND, -BEYOND], [0, 1], [-1, -1]].map((list) => graph.integers(list))
  return graph.node('Slice', [filter, ...bounds], filter.shape)
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function permute(graph: Graph, value: Value, perm: readonly number[]): Value {
  return graph.node('Transpose', [value], perm.map((axis) => value.shape[axis] ?? 1), { perm })
}
