import type { SheetFormat } from '../../../shared/domain/sheetCodec.ts'
import type { TrainingRecipe } from '../network/train.ts'

/** What the literature trains with, and so does everybody here. */
export const usualTraining = { momentum: 0.9, weightDecay: 5e-4, schedule: 'cosine' } as const

/** How much is tried before a coded contact sheet is settled on. */
export interface SheetSearch {
  readonly formats: readonly SheetFormat[]
  /** Most candidates that are trained on, as long as everybody, and measured on the validation pictures. */
  readonly trainings: number
}

/** How everybody in a comparison is trained and measured. Labels are hard for all: one class a picture. */
export interface EvaluationRecipe extends TrainingRecipe {
  readonly network: { readonly width: number; readonly depth: number }
  /** The full data are trained for as many steps as everybody, but for at least this many passes. */
  readonly fullEpochs: number
  /** Networks of each contender. */
  readonly seeds: number
  readonly sheet: SheetSearch
}
