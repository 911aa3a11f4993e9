import { z } from 'zod'
import { count, fingerprint, list, number, portion, seconds, seed, text } from './basic.ts'
import { problem } from './problem.ts'

const result = z.strictObject({
  mean: portion, sd: portion, ci95: z.tuple([portion, portion]), pictures: z.number().nonnegative(),
})

const measured = z.strictObject({
  budgetBytes: count, seed, file: text, packBytes: count, fileBytes: count, pictures: z.number().nonnegative(),
  pack: result, coded: result, random: result,
})

const impossible = z.strictObject({ budgetBytes: count, seed, problem })

/** What packs of several sizes taught, on pictures that were held out of the training pictures. */
export const sweep = z.strictObject({
  data: z.strictObject({ train: count, validation: count, classes: count, bytes: count }),
  snapshot: z.strictObject({ number, fingerprint, pictures: count }).nullable(),
  seeds: z.strictObject({ split: seed, networks: list(count) }),
  executor: text,
  full: result,
  points: list(z.union([measured, impossible])),
  seconds: z.strictObject({ experts: seconds, distill: seconds, evaluate: seconds }),
})
