import { rateAt, type Optimizer } from './optimizer.ts'

export interface SgdState {
  readonly velocity: Float32Array
}

/** The state before the first step of a network of so many weights. */
export function freshSgd(length: number): SgdState {
  return { velocity: new Float32Array(length) }
}

/** v <- momentum v + g + decay p; p <- p - rate v (Sutskever et al., 2013, in PyTorch's form). */
export function sgd(momentum: number, weightDecay: number): Optimizer<SgdState> {
  return {
    init: freshSgd,
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
