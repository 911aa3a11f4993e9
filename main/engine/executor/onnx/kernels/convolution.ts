import { tf } from '../../../tensor/tf.ts'
import type { Graph, Shape, Value } from '../graph.ts'
import { complete, operandOf } from '../operand.ts'
import { operand, refuse, type Lowering } from './lowering.ts'

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

/** Filters are [height, width, in, out] in TensorFlow.js and [out, in, height, width] in ONNX. */
const TO_ONNX = [3, 2, 0, 1]

/** x [n, in, H, W], filter [h, w, in, out] -> [n, out, H, W]. */
export const conv2D: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const filter = complete(graph, operand(inputs, 'filter'))
  const { pads, output } = geometry('Conv2D', x.shape, filter.shape, attributes)
  return operandOf(graph.node('Conv', [x, permute(graph, filter, TO_ONNX)], output, { pads }))
}

export const conv2DBackpropInput: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const dy = complete(graph, operand(inputs, 'dy'))
  const filter = complete(graph, operand(inputs, 'filter'))
  const { inputShape } = attributes
  const { pads } = geometry('Conv2DBackpropInput', inputShape, filter.shape, attributes)
  return operandOf(graph.node('ConvTranspose', [dy, permute(graph, filter, TO_ONNX)], inputShape, { pads }))
}

export const conv2DBackpropFilter: Lowering<ConvolutionAttributes> = (graph, inputs, attributes) => {
  const x = complete(graph, operand(inputs, 'x'))
  const dy = complete(graph, operand(inputs, 'dy'))
  const { filterShape } = attributes
  const { pads } = geometry('Conv2DBackpropFilter', x.shape, filterShape, attributes)
  const [height, width, depth, count] = filterShape
  const swapped = [x, dy].map((value) => permute(graph, value, [1, 0, 2, 3]))
  return operandOf(permute(graph, graph.node('Conv', swapped, [depth, count, height, width], { pads }), [2, 3, 0, 1]))
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

function permute(graph: Graph, value: Value, perm: readonly number[]): Value {
  return graph.node('Transpose', [value], perm.map((axis) => value.shape[axis] ?? 1), { perm })
}
