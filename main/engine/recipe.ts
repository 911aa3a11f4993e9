import type { Augmentation } from './augment/augmentation.ts'

/** How experts are trained and students follow them. */
export interface TrajectoryRecipe {
  /** Experts trained on the real pictures. */
  readonly experts: number
  /** Epochs of each expert; its weights are kept after each. */
  readonly epochs: number
  readonly expertBatch: number
  readonly expertLearningRate: number
  /** At most this many real pictures an expert's epoch, to bound its time. */
  readonly expertPictures: number
  /** M: epochs of the expert that a student must cover. */
  readonly span: number
  /** Students start at an expert's epoch 0 to this one. */
  readonly latestStart: number
  /** N: SGD steps of a student. */
  readonly innerSteps: number
  /** Decoded pictures in each of them. */
  readonly innerBatch: number
  /** w: weight of the real-distribution guide; 0 switches it off. */
  readonly guideWeight: number
  /** Real pictures in the guide's batch. */
  readonly guideBatch: number
}

/** How many pictures of each class distribution matching compares. */
export interface DistributionRecipe {
  readonly real: number
  readonly decoded: number
}

/** Everything about a distillation that is chosen before it starts, but its data, budget and seed. */
export interface DistillRecipe {
  readonly network: { readonly width: number; readonly depth: number }
  readonly start: 'data' | 'random'
  readonly objective:
    | { readonly kind: 'trajectory'; readonly recipe: TrajectoryRecipe }
    | { readonly kind: 'distribution'; readonly recipe: DistributionRecipe }
  readonly iterations: number
  readonly augmentation: Augmentation
  /** Adam's rates: of spectra and transforms as parts of their root mean square at the start, of log beta absolute. */
  readonly rates: { readonly spectra: number; readonly transforms: number; readonly stepSize: number }
  /** beta at the start. */
  readonly stepSize: number
  /** With `i8` storage, the part of the iterations after which the quantizer is in the loop. */
  readonly quantizeFrom: number
}
