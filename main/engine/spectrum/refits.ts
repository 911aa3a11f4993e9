import type { DistillRecipe } from '../recipe.ts'

/** Iterations between two fits of the quantizer while it is in the loop: the codes' entropy drifts as they learn. */
const REFIT_EVERY = 25

type Quantizing = Pick<DistillRecipe, 'iterations' | 'quantizeFrom'>

/** Whether the quantizer's steps are fitted before this iteration; from the first of them it is in the loop. */
export function isRefit(iteration: number, recipe: Quantizing): boolean {
  const since = iteration - firstQuantized(recipe)
  return since >= 0 && since % REFIT_EVERY === 0
}

/** Fits of a whole distillation, with the one after its last iteration. */
export function fitCount(recipe: Quantizing): number {
  return Math.ceil((recipe.iterations - firstQuantized(recipe)) / REFIT_EVERY) + 1
}

function firstQuantized({ iterations, quantizeFrom }: Quantizing): number {
  return Math.floor(quantizeFrom * iterations)
}
