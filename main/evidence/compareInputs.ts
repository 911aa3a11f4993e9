import type { Contender } from '../../shared/domain/comparison.ts'
import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import type { SnapshotName } from '../../shared/domain/origin.ts'
import {
  pictureCount, type TestSplit, type TrainingSplit, type ValidationSplit,
} from '../../shared/domain/pictures.ts'
import type { SheetCodec } from '../../shared/domain/sheetCodec.ts'
import type { CancelSignal } from '../../shared/domain/signal.ts'
import type { LeakState } from '../../shared/domain/split.ts'
import type { EvaluationRecipe } from '../engine/evaluation/recipe.ts'
import type { Executor } from '../engine/executor/executor.ts'

/** Who is measured, what they are trained on, and how. */
export interface MeasureInputs {
  /** In the order of their turns. */
  readonly contenders: readonly Contender[]
  readonly executor: Executor
  readonly training: TrainingSplit
  /** Held out of the training pictures before the pack was distilled: nobody has learned from them. */
  readonly validation: ValidationSplit
  readonly set: DistilledSet
  /** Bytes of the pack's data as written, which every opponent gets too. */
  readonly packBytes: number
  readonly codec: SheetCodec
  readonly recipe: EvaluationRecipe
  /** The networks of the comparison have this seed, the next, and so on. */
  readonly seed: number
  /** Seconds since any fixed moment. */
  readonly now: () => number
  readonly signal: CancelSignal
}

/** What is compared, on what, and how. */
export interface CompareInputs extends Omit<MeasureInputs, 'contenders'> {
  readonly test: TestSplit
  /** Whether `test` shows what `training` shows; null where nobody has looked. */
  readonly leak: LeakState | null
  /** Classes that a person calls good; empty where nobody has: their names decide. */
  readonly goodClasses: readonly string[]
  /** Null where the pictures are not frozen. */
  readonly snapshot: SnapshotName | null
}

/** One seed for each network of a contender. */
export function seedsOf({ seed, recipe }: Pick<MeasureInputs, 'seed' | 'recipe'>): readonly number[] {
  return Array.from({ length: recipe.seeds }, (_, at) => seed + at)
}

/** Everybody makes the same number of steps; the full data more where they would not be seen often enough. */
export function stepsOf(
  contender: Contender,
  { recipe, training }: Pick<MeasureInputs, 'recipe' | 'training'>,
): number {
  if (contender !== 'full') return recipe.steps
  return Math.max(recipe.steps, Math.ceil((recipe.fullEpochs * pictureCount(training)) / recipe.batch))
}

/** Training steps that are set aside for choosing the contact sheet. */
export function sheetSteps({ contenders, recipe: { sheet, steps } }: MeasureInputs): number {
  return contenders.includes('coded') ? sheet.trainings * steps : 0
}

/** Training steps of all who are measured. */
export function totalSteps(inputs: MeasureInputs): number {
  const aSeed = inputs.contenders.reduce((sum, contender) => sum + stepsOf(contender, inputs), 0)
  return sheetSteps(inputs) + inputs.recipe.seeds * aSeed
}
