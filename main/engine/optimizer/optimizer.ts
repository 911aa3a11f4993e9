/** An optimizer as two pure functions: its state goes in and comes out, so a checkpoint holds all of it. */
export interface Optimizer<State> {
  init(length: number): State
  /** New parameters and state after one step against `gradient`, at a learning rate for each parameter or for all. */
  update(
    parameters: Float32Array,
    gradient: Float32Array,
    state: State,
    learningRate: number | Float32Array,
  ): { readonly parameters: Float32Array; readonly state: State }
}

/** The rate of the parameter at `index`. */
export function rateAt(learningRate: number | Float32Array, index: number): number {
  return typeof learningRate === 'number' ? learningRate : (learningRate[index] ?? 0)
}
