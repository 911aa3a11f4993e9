import { complete, operandOf } from '../operand.ts'
import { operand, type Lowering } from './lowering.ts'

interface MatMulAttributes {
  readonly transposeA: boolean
  readonly transposeB: boolean
}

/** ONNX Runtime's own product reads transposed factors in place. */
export const batchMatMul: Lowering<MatMulAttributes> = (graph, inputs, { transposeA, transposeB }) => {
  const a = complete(graph, operand(inputs, 'a'))
  const b = complete(graph, operand(inputs, 'b'))
  const rows = a.shape.at(transposeA ? -1 : -2) ?? 1
  const columns = b.shape.at(transposeB ? -2 : -1) ?? 1
  const batchA = a.shape.slice(0, -2)
  const batch = b.shape.slice(0, -2).map((length, axis) => (length === 1 ? (batchA[axis] ?? 1) : length))
  const shape = [...batch, rows, columns]
  if (!transposeA && !transposeB) return operandOf(graph.node('MatMul', [a, b], shape))
  return operandOf(graph.node('FusedMatMul', [a, b], shape, { transA: Number(transposeA), transB: Number(transposeB) }))
}
