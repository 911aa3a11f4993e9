import { batchMatMul } from './products.ts'
import { conv2D, conv2DBackpropFilter, conv2DBackpropInput } from './convolution.ts'
import { cast, elementwise, identity, reciprocalRoot, square, step } from './elementwise.ts'
import type { Lowering } from './lowering.ts'
import { averagePool, instanceNormalize, inverseDeviation, spreadPool } from './pictures.ts'
import { alongAxis, sum, unrepeated } from './reductions.ts'
import * as shapes from './shapes.ts'

/** TensorFlow.js kernel -> ONNX form: all that the engine's programs use, and nothing else. */
export const lowerings: Readonly<Record<string, Lowering>> = {
  // Element by element
  Add: elementwise('Add'),
  AddN: elementwise('Sum'),
  Sub: elementwise('Sub'),
  Multiply: elementwise('Mul'),
  RealDiv: elementwise('Div'),
  Maximum: elementwise('Max'),
  Minimum: elementwise('Min'),
  Pow: elementwise('Pow'),
  Abs: elementwise('Abs'),
  Exp: elementwise('Exp'),
  Log: elementwise('Log'),
  Neg: elementwise('Neg'),
  Relu: elementwise('Relu'),
  Sigmoid: elementwise('Sigmoid'),
  Softplus: elementwise('Softplus'),
  Sqrt: elementwise('Sqrt'),
  Tanh: elementwise('Tanh'),
  Rsqrt: reciprocalRoot,
  Square: square,
  Step: step,
  Cast: cast,
  Identity: identity,

  // Over axes
  Sum: sum,
  Mean: unrepeated('ReduceMean'),
  Max: unrepeated('ReduceMax'),
  Softmax: alongAxis('Softmax', (rank) => rank - 1),
  LogSoftmax: alongAxis('LogSoftmax', (rank) => rank - 1),

  // Shapes
  BroadcastTo: shapes.broadcastTo,
  Concat: shapes.concat,
  ExpandDims: shapes.expandDims,
  Fill: shapes.fill,
  OnesLike: shapes.like(1),
  Pack: shapes.pack,
  PadV2: shapes.pad,
  Reshape: shapes.reshapeTo,
  Slice: shapes.slice,
  SplitV: shapes.split,
  Tile: shapes.tile,
  Transpose: shapes.transpose,
  Unpack: shapes.unpack,
  ZerosLike: shapes.like(0),

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
