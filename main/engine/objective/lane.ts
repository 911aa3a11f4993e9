import type { Examples } from '../network/examples.ts'

/** What one iteration says about the decoded pictures and the step size. */
export interface LaneStep {
  /** The objective's distance: of weights, or of mean features. */
  readonly distance: number
  readonly guideLoss: number | undefined
  /** [count, C, H, W] */
  readonly ofImages: Float32Array
  readonly ofStepSize: number
}

/** An objective ready to run: the fast lane or the exact one, on the same spectra. */
export interface Lane extends AsyncDisposable {
  step(iteration: number, decoded: Examples, stepSize: number): Promise<LaneStep>
}
