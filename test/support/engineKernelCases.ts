import { runKernel } from '../../main/engine/tensor/gradients/repair.ts'
import { averagePool, convolve, instanceNormalize } from '../../main/engine/tensor/operations.ts'
import { tf, type Tensor } from '../../main/engine/tensor/tf.ts'
import type { TensorFunction } from '../../main/engine/executor/executor.ts'

/** A kernel of the table, how it is used, and a function that uses it. */
export interface KernelCase {
  readonly kernel: string
  readonly how?: string
  readonly shapes: readonly (readonly number[])[]
  readonly fn: TensorFunction
}

const matrix = [3, 4]
const pictures = [2, 3, 5, 6]
const convolution = { strides: 1, pad: 'same', dataFormat: 'NCHW', dimRoundingMode: 'round' }

const forward: TensorFunction = (x, filter) => [convolve(x, filter)]

/** Every kernel of the table, in all ways that have a form of their own. */
export const kernelCases: readonly KernelCase[] = [
  { kernel: 'Add', shapes: [matrix, [4]], fn: binary('Add') },
  { kernel: 'Cast', shapes: [matrix], fn: (x) => [runKernel('Cast', { x }, { dtype: 'float32' })] },
  { kernel: 'Exp', shapes: [matrix], fn: unary('Exp') },
  { kernel: 'Identity', shapes: [matrix], fn: unary('Identity') },
  { kernel: 'Log', shapes: [matrix], fn: (x) => [tf.log(tf.add(x, 2))] },
  { kernel: 'Multiply', shapes: [[2, 1, 4], [3, 1]], fn: binary('Multiply') },
  { kernel: 'Neg', shapes: [matrix], fn: unary('Neg') },
  { kernel: 'RealDiv', shapes: [matrix, matrix], fn: (a, b) => [tf.div(a, tf.add(b, 2))] },
  { kernel: 'Relu', shapes: [matrix], fn: unary('Relu') },
  { kernel: 'Sigmoid', shapes: [matrix], fn: unary('Sigmoid') },
  { kernel: 'Softplus', shapes: [matrix], fn: unary('Softplus') },
  { kernel: 'Square', shapes: [matrix], fn: unary('Square') },
  { kernel: 'Step', shapes: [matrix], fn: (x) => [0, 1e-30, 1, 1e30].map((scale) => tf.step(tf.mul(x, scale))) },
  { kernel: 'Sub', shapes: [matrix, [3, 1]], fn: binary('Sub') },
  { kernel: 'Tanh', shapes: [matrix], fn: unary('Tanh') },
  { kernel: 'Max', shapes: [[2, 3, 4]], fn: (x) => [tf.max(x, -1, true), tf.max(x, 1), tf.max(x)] },
  { kernel: 'Mean', shapes: [[2, 3, 4]], fn: (x) => [tf.mean(x, [0, 2], true), tf.mean(x, 1), tf.mean(x)] },
  { kernel: 'Softmax', shapes: [matrix], fn: (x) => [tf.softmax(tf.mul(x, 3))] },
  { kernel: 'Sum', shapes: [[2, 3, 4]], fn: (x) => [tf.sum(x, [0, 2], true), tf.sum(x, 1), tf.sum(x)] },
  { kernel: 'Concat', shapes: [[2, 3], [2, 1]], fn: (a, b) => [tf.concat([a, b], 1), tf.concat([a, a], 0)] },
  { kernel: 'Pack', shapes: [matrix, matrix], fn: (a, b) => [tf.stack([a, b]), tf.stack([a, b], 2)] },
  { kernel: 'PadV2', shapes: [matrix], fn: (x) => [tf.pad(x, [[1, 0], [2, 3]])] },
  { kernel: 'Reshape', shapes: [[2, 3, 4]], fn: (x) => [tf.reshape(x, [4, -1])] },
  { kernel: 'Slice', shapes: [[2, 3, 4]], fn: (x) => [tf.slice(x, [0, 1, 2], [-1, 2, 1])] },
  { kernel: 'SplitV', shapes: [[5, 3]], fn: (x) => [...tf.split(x, [1, 4]), ...tf.split(x, [2, 1], 1)] },
  { kernel: 'Tile', shapes: [[3, 1, 2]], fn: (x) => [tf.tile(x, [1, 4, 1])] },
  { kernel: 'Transpose', shapes: [[2, 3, 4]], fn: (x) => [tf.transpose(x, [2, 0, 1])] },
  { kernel: 'Transpose', how: 'twice', shapes: [[2, 3, 4]], fn: turnedTwice },
  { kernel: 'Unpack', shapes: [[2, 3, 4]], fn: (x) => tf.unstack(x, 1) },
  { kernel: 'ZerosLike', shapes: [matrix], fn: (x) => [tf.add(x, tf.zerosLike(x))] },
  { kernel: 'BatchMatMul', shapes: [[3, 4], [4, 2]], fn: (a, b) => [tf.matMul(a, b)] },
  { kernel: 'BatchMatMul', how: 'transposed', shapes: [[4, 3], [2, 4]], fn: (a, b) => [tf.matMul(a, b, true, true)] },
  { kernel: 'BatchMatMul', how: 'of many', shapes: [[5, 3, 4], [5, 4, 2]], fn: (a, b) => [tf.matMul(a, b)] },
  { kernel: 'Conv2D', how: 'of few channels', shapes: [pictures, [3, 3, 3, 4]], fn: forward },
  { kernel: 'Conv2D', how: 'of many channels', shapes: [[2, 16, 5, 6], [3, 3, 16, 4]], fn: forward },
  { kernel: 'Conv2DBackpropInput', how: 'of few channels', shapes: [[2, 4, 5, 6], [3, 3, 3, 4]], fn: inputGradient },
  { kernel: 'Conv2DBackpropInput', how: 'of many channels', shapes: [[2, 4, 5, 6], [3, 3, 16, 4]], fn: inputGradient },
  { kernel: 'Conv2DBackpropFilter', shapes: [pictures, [2, 4, 5, 6]], fn: filterGradient([3, 3, 3, 4]) },
  { kernel: 'AveragePool2x2', shapes: [[2, 3, 4, 6]], fn: (x) => [averagePool(x)] },
  { kernel: 'AveragePool2x2', how: 'of odd sides', shapes: [[2, 3, 5, 7]], fn: (x) => [averagePool(x)] },
  { kernel: 'SpreadPool2x2', shapes: [[2, 3, 2, 4]], fn: spread(4, 8) },
  { kernel: 'SpreadPool2x2', how: 'to odd sides', shapes: [[2, 3, 2, 3]], fn: spread(5, 7) },
  { kernel: 'InstanceNormalize', shapes: [pictures], fn: (x) => [instanceNormalize(x)] },
  { kernel: 'InverseDeviation', shapes: [pictures], fn: unary('InverseDeviation') },
]

function unary(kernel: string): TensorFunction {
  return (x) => [runKernel(kernel, { x })]
}

/** Once on, and there and back. */
function turnedTwice(x: Tensor): Tensor[] {
  const turned = tf.transpose(x, [2, 0, 1])
  return [tf.transpose(turned, [2, 0, 1]), tf.transpose(turned, [1, 2, 0])]
}

function binary(kernel: string): TensorFunction {
  return (a, b) => [runKernel(kernel, { a, b })]
}

/** Of pictures with dy's sides. dy [n, out, H, W], filter [h, w, in, out] */
function inputGradient(dy: Tensor, filter: Tensor): Tensor[] {
  const [n = 0, , height = 0, width = 0] = dy.shape
  const inputShape = [n, filter.shape[2] ?? 0, height, width]
  return [runKernel('Conv2DBackpropInput', { dy, filter }, { ...convolution, inputShape })]
}

function filterGradient(filterShape: number[]): TensorFunction {
  return (x, dy) => [runKernel('Conv2DBackpropFilter', { x, dy }, { ...convolution, filterShape })]
}

function spread(height: number, width: number): TensorFunction {
  return (dy) => [runKernel('SpreadPool2x2', { dy }, { height, width })]
}
