import { z } from 'zod'
import { executorNames } from '../../domain/executorName.ts'
import { call } from '../call.ts'
import { count, list, portion, seed } from '../shapes/basic.ts'
import {
  augmentation, budget, executorWish, ofSnapshot, phaseSeconds, preset, seeds, storage,
} from '../shapes/recipe.ts'
import { spectrumPlan } from '../shapes/spectrum.ts'

/** Plans that are made at once. */
const MOST_WISHES = 10

/** As long as a preset promises, or so many minutes. */
const wish = z.union([preset, z.strictObject({ minutes: z.number().positive().max(100_000) })])

const effort = z.strictObject({
  side: count, width: count, depth: count, experts: count, epochs: count, iterations: count, evaluationSteps: count,
  seeds: count,
})

const givenUp = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('detail'), side: count, other: count }),
  z.strictObject({ kind: z.literal('network'), width: count, other: count }),
  z.strictObject({ kind: z.literal('iterations'), iterations: count, other: count }),
  z.strictObject({ kind: z.literal('experts'), experts: count, other: count }),
  z.strictObject({ kind: z.literal('shortened'), part: portion }),
  z.strictObject({ kind: z.literal('seeds'), seeds: count }),
])

/** What a study would be: how large, how long, and what it gives up. */
const plan = z.strictObject({
  wish,
  preset,
  effort,
  spectrum: spectrumPlan,
  budgetBytes: count,
  executor: z.enum(executorNames),
  seconds: phaseSeconds,
  uncorrected: phaseSeconds,
  memoryBytes: count,
  diskBytes: count,
  inTime: z.boolean(),
  givesUp: list(givenUp),
})

export const planCalls = {
  /** Times what a study would do on this PC: takes long, tells its progress, and can be cancelled. */
  'plans.make': call(
    z.strictObject({
      ...ofSnapshot, storage, seed, budget, executor: executorWish, seeds, augmentation,
      wishes: z.array(wish).min(1).max(MOST_WISHES),
    }),
    list(plan),
  ),
} as const
