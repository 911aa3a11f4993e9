import type { Comparison, Contender, SheetSettings } from '../../../shared/domain/comparison.ts'
import type { SpectrumPlan, Storage } from '../../../shared/domain/distilledSet.ts'
import type { LeakState } from '../../../shared/domain/split.ts'
import type { Augmentation } from '../../engine/augment/augmentation.ts'
import type { TrajectoryRecipe } from '../../engine/recipe.ts'
import type { Making } from './reportInputs.ts'

/** Everything that a report says besides its verdict, in one language. */
export interface ReportWords {
  readonly title: string
  /** `8 classes, 1,200 training pictures of 32 x 32 pixels, 300 test pictures` */
  readonly subtitle: (comparison: Comparison) => string
  readonly contenders: Readonly<Record<Contender, string>>
  readonly contenderNotes: Readonly<Record<Contender, string>>
  readonly facts: { readonly kept: string; readonly size: string; readonly beaten: string }
  /** `2 of 3` */
  readonly outOf: (part: number, whole: number) => string
  readonly headings: {
    readonly saved: string
    readonly lost: string
    readonly against: string
    readonly sure: string
    readonly result: string
    readonly sizes: string
    readonly curves: string
    readonly classes: string
    readonly confusion: string
    readonly pictures: string
    readonly parts: string
    readonly making: string
    readonly limits: string
  }
  readonly result: {
    readonly intro: string
    readonly trainedOn: string
    readonly accuracy: string
    readonly interval: string
    readonly spread: string
    readonly recall: string
    readonly pictures: string
    readonly bytes: string
    readonly seconds: string
    /** What a screen reader says about the bar chart. */
    readonly chart: string
  }
  readonly sizes: {
    readonly pack: string
    readonly file: string
    readonly training: string
    readonly originals: string
    readonly times: (ratio: string) => string
    readonly what: string
    readonly bytes: string
    readonly ratio: string
  }
  readonly curves: { readonly intro: string; readonly across: string; readonly up: string; readonly chart: string }
  readonly classes: {
    readonly intro: string
    readonly name: string
    readonly tested: string
    readonly difference: string
    readonly chart: string
    readonly absent: string
  }
  readonly confusion: {
    readonly intro: string
    readonly actual: string
    readonly predicted: string
    readonly share: string
    readonly manyClasses: string
  }
  readonly pictures: {
    readonly intro: string
    readonly real: string
    readonly decoded: string
    readonly more: (hidden: number) => string
  }
  readonly parts: {
    readonly intro: (plan: SpectrumPlan) => string
    readonly spectra: string
    readonly transforms: string
    readonly rows: string
    readonly columns: string
  }
  readonly making: {
    readonly plan: string
    readonly planValue: (plan: SpectrumPlan) => string
    readonly storage: string
    readonly storages: Readonly<Record<Storage, string>>
    readonly split: string
    readonly splitValue: (counts: Comparison['counts'], testOrigin: 'given' | 'held-out') => string
    /** The snapshot, or that there is none. */
    readonly pictures: string
    readonly preparation: string
    readonly reading: string
    readonly leak: string
    readonly leaks: Readonly<Record<LeakState, string>>
    readonly skipped: string
    readonly skippedValue: (files: number) => string
    readonly distillation: string
    readonly trajectory: (recipe: Pick<TrajectoryRecipe, 'experts' | 'epochs' | 'innerSteps'>) => string
    readonly distribution: string
    readonly iterations: (count: number) => string
    readonly network: string
    readonly networkValue: (network: Comparison['network']) => string
    readonly training: string
    readonly trainingValue: (steps: Comparison['steps'], learningRate: number) => string
    readonly augmentation: string
    readonly augmentations: Readonly<Record<keyof Augmentation, string>>
    readonly noAugmentation: string
    readonly sheet: string
    readonly sheetValue: (sheet: SheetSettings) => string
    readonly noSheet: string
    readonly seeds: string
    readonly seedsValue: (distillation: number | undefined, evaluation: readonly number[]) => string
    readonly executor: string
    readonly seconds: string
    readonly secondsValue: (seconds: Making['seconds']) => string
    readonly formulas: string
    readonly formulaList: readonly string[]
    /** Only where one class is of good parts. */
    readonly inspectionFormula: string
    readonly program: string
  }
  readonly limits: readonly string[]
}
