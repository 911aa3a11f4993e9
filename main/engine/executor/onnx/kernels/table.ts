import { conv2D, conv2DBackpropFilter, conv2DBackpropInput } from './convolution.ts'
import { cast, elementwise, identity, square, step } from './elementwise.ts'
import type { Lowering } from './lowering.ts'
import { averagePool, instanceNormalize, inverseDeviation, spreadPool } from './pictures.ts'
import { batchMatMul } from './products.ts'
import { softmax, sum, unrepeated } from './reductions.ts'
import { concat, pack, pad, reshapeTo, slice, split, tile, transpose, unpack, zerosLike } from './shapes.ts'

/** TensorFlow.js kernel -> ONNX form: what the engine's programs use, and nothing else. */
export const lowerings: Readonly<Record<string, Lowering>> = {
  // Element by element
  Add: elementwise('Add'),
  Cast: cast,
  Exp: elementwise('Exp'),
  Identity: identity,
  Log: elementwise('Log'),
  Multiply: elementwise('Mul'),
  Neg: elementwise('Neg'),
  RealDiv: elementwise('Div'),
  Relu: elementwise('Relu'),
  Sigmoid: elementwise('Sigmoid'),
  Softplus: elementwise('Softplus'),
  Square: square,
  Step: step,
  Sub: elementwise('Sub'),
  Tanh: elementwise('Tanh'),

  // Over axes
  Max: unrepeated('ReduceMax'),
  Mean: unrepeated('ReduceMean'),
  Softmax: softmax,
  Sum: sum,

  // Shapes
  Concat: concat,
  Pack: pack,
  PadV2: pad,
  Reshape: reshapeTo,
  Slice: slice,
  SplitV: split,
  Tile: tile,
  Transpose: transpose,
  Unpack: unpack,
  ZerosLike: zerosLike,

  // Products
  BatchMatMul: batchMatMul,
  Conv2D: conv2D,
  Conv2DBackpropFilter: conv2DBackpropFilter,
  Conv2DBackpropInput: conv2DBackpropInput,

  // Pictures: kernels of our own
  AveragePool2x2: averagePool,
  InstanceNormalize: instanceNormalize,
  InverseDeviation: inverseDeviation,
  SpreadPool2x2: spreadPool,
}
