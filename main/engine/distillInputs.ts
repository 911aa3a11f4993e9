import type { DistilledSet, SpectrumPlan, Storage } from '../../shared/domain/distilledSet.ts'
import type { TrainingSplit } from '../../shared/domain/pictures.ts'
import type { CancelSignal } from '../../shared/domain/signal.ts'
import type { Executor } from './executor/executor.ts'
import type { DistillRecipe } from './recipe.ts'

/** What a distillation runs on. */
export interface DistillInputs {
  readonly executor: Executor
  readonly training: TrainingSplit
  readonly plan: SpectrumPlan
  readonly recipe: DistillRecipe
  readonly storage: Storage
  /** Most bytes of the data part as written. */
  readonly budgetBytes: number
  /** Size of the data part as it will be written. */
  readonly writtenBytes: (set: DistilledSet) => number
  readonly seed: number
  readonly signal: CancelSignal
}
