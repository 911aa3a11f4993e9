import { tf } from '../../../tensor/tf.ts'
import type { Graph, Shape, Value } from '../graph.ts'
import { complete, operandOf, reshapeValue } from '../operand.ts'
import { operand, refuse, type Lowering } from './lowering.ts'
import { concatenate, cut, permute, surround } from './pieces.ts'

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

/** Zeros around a picture: above, left, below, right, in ONNX's order. */
type Padding = readonly [number, number, number, number]

/** Filters are [height, width, in, out] in TensorFlow.js and [out, in, height, width] in ONNX. */
const TO_ONNX: readonly number[] = [3, 2, 0, 1]

/** Below this, the input gradient scatters. */
const FEW_CHANNELS = 16

/** More than any filter's side. */
const BEYOND = 1 << 16

/** x [n, in, H, W], filter [h, w, in, out] -> [n, out, H', W']. */
export const conv2D: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const filter = complete(graph, operand(inputs, 'filter'))
  const { pads, output } = geometry('Conv2D', x.shape, filter.shape, attributes)
  return operandOf(graph.node('Conv', [x, permute(graph, filter, TO_ONNX)], output, { pads }))
}

/**
 * dy [n, out, H', W'], filter [h, w, in, out] -> [n, in, H, W]. A convolution with the filter turned around. Few input
 * channels make its products too thin, and scattering is faster then (one channel: five times).
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
  const turned = permute(graph, turn(graph, filter), [2, 3, 0, 1]) // [in, out, h, w]
  return operandOf(graph.node('Conv', [dy, turned], inputShape, { pads: around }))
}

/**
 * x [n, in, H, W], dy [n, out, H', W'] -> [h, w, in, out]. The input's columns are shifted `w` ways and stacked; then a
 * shift of rows is a run of memory, and each of the `h` shifts is a product with dy. As a convolution of pictures with
 * pictures, whose output is a few pixels, it took twice as long.
 */
export const conv2DBackpropFilter: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const dy = complete(graph, operand(inputs, 'dy'))
  const { filterShape } = attributes
  const { pads, output } = geometry('Conv2DBackpropFilter', x.shape, filterShape, attributes)
  const [filterHeight, filterWidth, depth, count] = filterShape
  const [pictures, , height, width] = output
  const stacked = stackShifts(graph, x, pads, filterWidth, width) // [n, w * in, (H' + h - 1) * W']
  const flat = reshapeValue(graph, dy, [pictures, count, height * width])
  const products = range(filterHeight).map((row) => {
    const shifted = cut(graph, stacked, [{ axis: 2, start: row * width, length: height * width }])
    const product = graph.node('FusedMatMul', [shifted, flat], [pictures, filterWidth * depth, count], { transB: 1 })
    return sumRows(graph, reshapeValue(graph, product, [pictures, filterWidth * depth * count]))
  })
  return operandOf(reshapeValue(graph, concatenate(graph, products, 0), filterShape))
}

/** The zeros around the input and the shape of the output. */
function geometry(
  kernel: string,
  input: Shape,
  filter: Shape,
  { strides, pad, dataFormat, dilations = 1 }: ConvolutionAttributes,
): { readonly pads: Padding; readonly output: FourAxes } {
  if (dataFormat !== 'NCHW') refuse(`${kernel} of ${dataFormat}`)
  // TensorFlow.js has checked that both have four axes.
  const shapes = [[...input], [...filter]] as [FourAxes, FourAxes]
  const info = tf.backend_util.computeConv2DInfo(...shapes, strides, dilations, pad, 'round', false, 'channelsFirst')
  if (info.strideHeight !== 1 || info.strideWidth !== 1) refuse(`${kernel} with strides`)
  if (info.dilationHeight !== 1 || info.dilationWidth !== 1) refuse(`${kernel} with dilations`)
  const { top, left, bottom, right } = info.padInfo
  return { pads: [top, left, bottom, right], output: info.outShape }
}

/** [n, C, H, W] -> [n, shifts * C, (H + zeros) * width]: shift s has the columns s to s + width. */
function stackShifts(graph: Graph, x: Value, pads: Padding, shifts: number, width: number): Value {
  const [top, left, bottom, right] = pads
  const padded = surround(graph, x, [0, 0, top, left], [0, 0, bottom, right])
  const shifted = range(shifts).map((start) => cut(graph, padded, [{ axis: 3, start, length: width }]))
  const stacked = concatenate(graph, shifted, 1)
  const [count = 1, channels = 1, height = 1] = stacked.shape
  return reshapeValue(graph, stacked, [count, channels, height * width])
}

/** Sum over the first of two axes: as a product with ones it takes a tenth of ReduceSum's time. */
function sumRows(graph: Graph, value: Value): Value {
  const [rows = 1, columns = 1] = value.shape
  const ones = graph.constant(new Float32Array(rows).fill(1), [1, rows])
  return graph.node('MatMul', [ones, value], [1, columns])
}

/** The filter with rows and columns in reverse. ONNX takes an end before the first place for that place. */
function turn(graph: Graph, filter: Value): Value {
  const bounds = [[-1, -1], [-BEYOND, -BEYOND], [0, 1], [-1, -1]].map((list) => graph.integers(list))
  return graph.node('Slice', [filter, ...bounds], filter.shape)
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}
