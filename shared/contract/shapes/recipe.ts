import { z } from 'zod'
import { executorNames } from '../../domain/executorName.ts'
import { presetNames } from '../../domain/studyPlan.ts'
import { fraction, number, ofProject, seconds, seed } from './basic.ts'

export const preset = z.enum(presetNames)
export const storage = z.enum(['f32', 'f16', 'i8'])
export const executorWish = z.enum(['auto', ...executorNames])

/** How small a pack shall be. */
export const budget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bytes'), bytes: number }),
  z.strictObject({ kind: z.literal('share'), fraction: fraction.gt(0) }),
  z.strictObject({ kind: z.literal('pictures'), perClass: number.max(1_000_000) }),
])

/** Budgets that are forecast or tried at once. */
export const MOST_BUDGETS = 20

/** Networks of each contender in a comparison. */
export const seeds = z.int().min(1).max(100)

/** Frozen pictures: without a number, the newest. */
export const ofSnapshot = { ...ofProject, snapshot: number.exactOptional() }

/** What is said the same way to forecast, to distill and to sweep. */
export const making = { preset, storage, seed }

export const phaseSeconds = z.strictObject({
  loading: seconds, experts: seconds, distilling: seconds, comparing: seconds,
})

/** Of a plan what a job follows, besides its preset and its seeds: what was shown is what runs. */
export const followedPlan = z.strictObject({
  effort: z.strictObject({
    experts: number.max(1000), epochs: number.max(10_000), iterations: number.max(1_000_000),
    evaluationSteps: number.max(1_000_000),
  }),
  executor: z.enum(executorNames),
  seconds: phaseSeconds,
  uncorrected: phaseSeconds,
})

export const augmentation = z.strictObject({
  flip: z.boolean(), shift: z.boolean(), scale: z.boolean(), cutout: z.boolean(),
  brightness: z.boolean(), contrast: z.boolean(),
})
