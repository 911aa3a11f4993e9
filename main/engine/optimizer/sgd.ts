import { rateAt, type Optimizer } from './optimizer.ts'

export interface SgdState {
  readonly velocity: Float32Array
}

/** v <- momentum v + g + decay p; p <- p - rate v (Sutskever et al., 2013, in PyTorch's form). */
export function sgd(momentum: number, weightDecay: number): Optimizer<SgdState> {
  return {
    init: (length) => ({ velocity: new Float32Array(length) }),
    update(parameters, gradient, { velocity }, learningRate) {
      const next = velocity.map(
        (value, at) => momentum * value + (gradient[at] ?? 0) + weightDecay * (parameters[at] ?? 0),
      )
      return {
        parameters: parameters.map((value, at) => value - rateAt(learningRate, at) * (next[at] ?? 0)),
        state: { velocity: next },
      }
    },
  }
}
