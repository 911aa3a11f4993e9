import type { Form, Value } from './graph.ts'
import { permute } from './kernels/pieces.ts'

/** FusedMatMul as a MatMul of factors that are turned before. */
export const turnedProduct: Form = (graph, inputs, shape, { transA, transB }) => {
  const isTurned = [transA === 1, transB === 1]
  const factors = inputs.map((factor, at) => (isTurned[at] ? permute(graph, factor, lastTwoSwapped(factor)) : factor))
  return graph.node('MatMul', factors, shape)
}

function lastTwoSwapped({ shape }: Value): readonly number[] {
  const axes = [...shape.keys()]
  return [...axes.slice(0, -2), ...axes.slice(-2).reverse()]
}
