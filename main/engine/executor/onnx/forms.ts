import type { Form, Value } from './graph.ts'
import { permute } from './kernels/pieces.ts'

/** FusedMatMul as a MatMul of factors that are turned before. */
export const turnedProduct: Form = (graph, inputs, shape, { transA, transB }) => {
  const isTurned = [transA === 1, transB === 1]
  const factors = inputs.map((factor, at) => (isTurned[at] ? permute(graph, factor, lastTwoSwapped(factor)) : factor))
  return graph.node('MatMul', factors, shape)
}

/**
 * A step, which `kernels/elementwise.ts` makes a HardSigmoid, as a clipped value rounded up: times the steepest slope,
 * a value above 1 is infinite, and what a GPU makes of that is left open.
 */
export const roundedStep: Form = (graph, inputs, shape) => {
  const limits = [graph.scalar(0), graph.scalar(1)]
  return graph.node('Ceil', [graph.node('Clip', [...inputs, ...limits], shape)], shape)
}

function lastTwoSwapped({ shape }: Value): readonly number[] {
  const axes = [...shape.keys()]
  return [...axes.slice(0, -2), ...axes.slice(-2).reverse()]
}
