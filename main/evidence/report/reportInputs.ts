import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { SpectrumPlan, Storage } from '../../../shared/domain/distilledSet.ts'
import type { FitPolicy, Reading } from '../../../shared/domain/reading.ts'
import type { Summary } from '../../../shared/domain/summary.ts'
import type { Verdict } from '../../../shared/domain/verdict.ts'
import type { EvaluationRecipe } from '../../engine/evaluation/recipe.ts'
import type { DistillRecipe } from '../../engine/recipe.ts'
import type { ReportPictures } from './pictures.ts'

/** How the pack was made. */
export interface Making {
  readonly recipe: DistillRecipe
  readonly seed: number
  readonly seconds: Summary['seconds']
}

/** All that a report shows. */
export interface ReportInputs {
  /** Of the data set. */
  readonly name: string
  readonly comparison: Comparison
  readonly verdict: Verdict
  readonly pictures: ReportPictures
  readonly plan: SpectrumPlan
  readonly storage: Storage
  readonly evaluation: EvaluationRecipe
  /** The whole pack file, and the files that the training pictures came from. */
  readonly bytes: { readonly file: number; readonly originals: number }
  readonly testOrigin: 'given' | 'held-out'
  /** Files that could not be used. */
  readonly skipped: number
  /** How pictures came to training size, and what else reading their files did. */
  readonly fit: FitPolicy
  readonly reading: Reading
  /** Undefined where a pack is compared that was made before. */
  readonly making: Making | undefined
  /** Of the program. */
  readonly version: string
}
