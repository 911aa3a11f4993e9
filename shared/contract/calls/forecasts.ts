import { z } from 'zod'
import { call } from '../call.ts'
import { count, list, portion, text } from '../shapes/basic.ts'
import { problem } from '../shapes/problem.ts'
import { budget, making, MOST_BUDGETS, ofSnapshot } from '../shapes/recipe.ts'
import { spectrumPlan } from '../shapes/spectrum.ts'

const forecast = z.strictObject({
  budgetBytes: count,
  ofTraining: z.number().nonnegative(),
  picturesWorth: z.number().nonnegative(),
  plan: spectrumPlan,
  decodedPictures: count,
  /** By how much accuracy should fall, 0 to 1, and where it should lie. */
  gap: z.strictObject({ gap: portion, low: portion, high: portion }),
})

/** How small a set may get. */
const forecasts = z.strictObject({
  pictures: count,
  originalBytes: count,
  sizes: list(forecast),
  impossible: list(z.strictObject({ budgetBytes: count, problem })),
  smallClasses: list(z.strictObject({ name: text, pictures: count })),
})

export const forecastCalls = {
  /** Takes long, tells its progress, and can be cancelled. */
  'forecasts.sizes': call(
    z.strictObject({ ...ofSnapshot, ...making, budgets: z.array(budget).min(1).max(MOST_BUDGETS) }), forecasts,
  ),
} as const
