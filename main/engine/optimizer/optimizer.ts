/** An optimizer as two pure functions: its state goes in and comes out, so a checkpoint holds all of it. */
export interface Optimizer<State> {
  init(length: number): State
  /** New parameters and state after one step against `gradient`, at `learningRate`. */
  update(
    parameters: Float32Array,
    gradient: Float32Array,
    state: State,
    learningRate: number,
  ): { readonly parameters: Float32Array; readonly state: State }
}
