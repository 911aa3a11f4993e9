import type { QuantizerSteps } from '../../shared/domain/distilledSet.ts'
import type { Expert } from './objective/experts.ts'
import type { LearningState } from './parameters.ts'
import type { FitStep } from './spectrum/quantizer.ts'

/** What is learned of the spectrum between two iterations. */
export interface Learning {
  /** Iterations done. */
  readonly iteration: number
  readonly state: LearningState
  /** While the quantizer is in the loop: its steps since the last fit. */
  readonly steps: QuantizerSteps | undefined
}

/** Where a distillation stands between two steps: with its inputs, all that the next step depends on. */
export interface DistillProgress {
  /** None where the objective follows none. */
  readonly experts: readonly Expert[]
  /** Undefined while experts are trained. */
  readonly learning: Learning | undefined
}

/** What a distillation tells its caller, once a step. */
export type DistillEvent =
  | FitStep
  | {
      readonly kind: 'expert'
      /** Steps of all experts, done and in all. */
      readonly step: number
      readonly steps: number
      readonly progress: DistillProgress
    }
  | {
      readonly kind: 'iteration'
      /** Iterations done. */
      readonly iteration: number
      readonly iterations: number
      readonly progress: DistillProgress
      readonly distance: number
      readonly guideLoss: number | undefined
      readonly stepSize: number
      /** [count, C, H, W], normalized: the decoded pictures that this iteration learned from, for previews. */
      readonly images: Float32Array
    }
