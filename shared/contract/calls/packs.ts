import { z } from 'zod'
import { call } from '../call.ts'
import {
  count, fingerprint, fraction, instant, list, name, number, ofProject, path, portion, text,
} from '../shapes/basic.ts'
import { leakState } from '../shapes/library.ts'

const result = z.strictObject({ mean: portion, ci95: z.tuple([portion, portion]) })

/** A comparison of a pack on a snapshot. */
const run = z.strictObject({
  snapshot: number,
  verdict: z.enum(['good', 'fair', 'poor', 'unclear']),
  madeAt: instant,
  /** Absent where another version of the program wrote them. */
  results: z.strictObject({
    full: result, pack: result, random: result, kmeans: result, coded: result,
  }).exactOptional(),
  leak: leakState.nullable().exactOptional(),
})

const listedPack = z.strictObject({
  id: number,
  path,
  fileBytes: count,
  fileHash: fingerprint,
  madeAt: instant,
  snapshot: number.optional(),
  budgetBytes: count.optional(),
  runs: list(run),
})

/** What a pack from anywhere says of itself, once it is known to be whole. */
const facts = z.strictObject({
  path,
  fileBytes: count,
  packBytes: count,
  createdBy: text,
  created: z.iso.date().nullable(),
  classes: list(name),
  image: z.strictObject({ channels: z.literal([1, 3]), height: count, width: count }),
  decodedPictures: count,
  executor: text,
  training: z.strictObject({ fingerprint, pictures: count }),
  snapshot: z.strictObject({ number, fingerprint, pictures: count }).nullable(),
  expected: z.strictObject({ accuracy: fraction, tolerance: fraction }).nullable(),
})

export const packCalls = {
  'packs.list': call(z.strictObject(ofProject), list(listedPack)),
  'packs.inspect': call(z.strictObject({ path }), facts),
} as const
