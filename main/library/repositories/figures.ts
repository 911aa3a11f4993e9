import { z } from 'zod'
import type { Summary } from '../../../shared/domain/summary.ts'

const result = z.object({
  mean: z.number(),
  sd: z.number(),
  ci95: z.tuple([z.number(), z.number()]),
  perClass: z.record(z.string(), z.number().nullable()),
  seconds: z.number(),
})

const summary: z.ZodType<Summary> = z.object({
  data: z.object({ train: z.int(), test: z.int(), classes: z.int(), bytes: z.int() }),
  snapshot: z.object({ number: z.int(), fingerprint: z.string(), pictures: z.int() }).nullable(),
  leak: z.enum(['clean', 'leaking', 'unchecked']).nullable(),
  budgetBytes: z.int(),
  packBytes: z.int(),
  fileBytes: z.int(),
  imagesDecoded: z.int(),
  executor: z.string(),
  seeds: z.array(z.int()),
  full: result,
  pack: result,
  random: result,
  kmeans: result,
  coded: result,
  seconds: z.object({ experts: z.number(), distill: z.number(), evaluate: z.number(), total: z.number() }),
})

/** The figures of a comparison; undefined where another version of the program wrote what this does not know. */
export const figuresColumn = z.string()
  .transform((text): Summary | undefined => summary.safeParse(JSON.parse(text)).data)
