import { rateAt, type Optimizer } from './optimizer.ts'

export interface AdamState {
  readonly step: number
  readonly first: Float32Array
  readonly second: Float32Array
}

const FIRST_DECAY = 0.9
const SECOND_DECAY = 0.999
const EPSILON = 1e-8

/** Adam with bias correction (Kingma and Ba, 2015, algorithm 1), with the paper's constants. */
export const adam: Optimizer<AdamState> = {
  init: (length) => ({ step: 0, first: new Float32Array(length), second: new Float32Array(length) }),
  update(parameters, gradient, state, learningRate) {
    const step = state.step + 1
    const first = state.first.map((value, at) => FIRST_DECAY * value + (1 - FIRST_DECAY) * (gradient[at] ?? 0))
    const second = state.second.map((value, at) => SECOND_DECAY * value + (1 - SECOND_DECAY) * (gradient[at] ?? 0) ** 2)
    const firstScale = 1 / (1 - FIRST_DECAY ** step)
    const secondScale = 1 / (1 - SECOND_DECAY ** step)
    return {
      parameters: parameters.map((value, at) => {
        const size = Math.sqrt((second[at] ?? 0) * secondScale) + EPSILON
        return value - (rateAt(learningRate, at) * (first[at] ?? 0) * firstScale) / size
      }),
      state: { step, first, second },
    }
  },
}
