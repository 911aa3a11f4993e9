import type { LayoutWish } from '../../../shared/domain/layout.ts'
import type { Storage } from '../../../shared/domain/distilledSet.ts'
import type { FitPolicy } from '../../../shared/domain/reading.ts'
import type { PresetName } from '../../../shared/domain/studyPlan.ts'
import type { Augmentation } from '../../engine/augment/augmentation.ts'
import type { Budget } from '../../services/budget.ts'
import type { DistillationRequest } from '../../services/distillation.ts'
import type { ExecutorWish } from '../../services/executorChoice.ts'
import type { PictureSource } from '../../services/pictureSource.ts'
import type { PlanRequest } from '../../services/planning/prepareStudy.ts'
import type { OptionName } from './options.ts'

/** Options that say how to distill and compare, in the order of the help. */
export const recipeOptions = [
  'preset', 'storage', 'size', 'fit', 'seed', 'seeds', 'executor',
  'noFlip', 'noShift', 'noScale', 'noCutout', 'noBrightness', 'noContrast',
  'experts', 'epochs', 'iterations', 'evalSteps',
] as const satisfies readonly OptionName[]

/** Their values as the parser of the command line hands them over. */
export interface RecipeOptions extends Augmentation {
  readonly preset: PresetName
  readonly storage: Storage
  readonly size?: number
  readonly fit?: FitPolicy
  readonly seed: number
  readonly seeds: number
  readonly executor: ExecutorWish
  readonly experts?: number
  readonly epochs?: number
  readonly iterations?: number
  readonly evalSteps?: number
}

/** What the service is asked for. */
export function requestOf(
  { source, packPath }: Pick<DistillationRequest, 'source' | 'packPath'>,
  budget: Budget,
  options: RecipeOptions,
): DistillationRequest {
  return { ...planRequestOf(source, budget, options), packPath, preset: options.preset }
}

/** What a plan is made for. */
export function planRequestOf(
  source: PictureSource,
  budget: Budget,
  options: Omit<RecipeOptions, 'preset'>,
): PlanRequest {
  return { source, budget, ...recipeOf(options) }
}

/** How is to be distilled and compared, whatever the pictures, the size and the preset. */
export function recipeOf(options: Omit<RecipeOptions, 'preset'>): Omit<PlanRequest, 'source' | 'budget'> {
  const { storage, size, fit, seed, seeds, executor, experts, epochs, iterations, evalSteps } = options
  const { flip, shift, scale, cutout, brightness, contrast } = options
  return {
    ...given({ size, fit }),
    overrides: { seeds, ...given({ experts, epochs, iterations, evaluationSteps: evalSteps }) },
    augmentation: { flip, shift, scale, cutout, brightness, contrast },
    storage,
    seed,
    executor,
  }
}

/** Options that say how a set is read, as the parser hands them over. */
export interface LayoutOptions {
  readonly layout?: string
  readonly merge?: LayoutWish['merge']
  readonly nameFacts?: 'yes' | 'no'
}

export function layoutWish({ layout, merge, nameFacts }: LayoutOptions): LayoutWish {
  return { ...given({ name: layout, merge }), ...(nameFacts !== undefined && { nameFacts: nameFacts === 'yes' }) }
}

/** Without the options that were not given: what they would say is left to the preset. */
export function given<Values extends object>(values: Values): Given<Values> {
  // Only keys whose value is undefined are left out.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>
}

type Given<Values> = { readonly [Key in keyof Values]?: Exclude<Values[Key], undefined> }
