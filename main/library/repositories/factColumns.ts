import { z } from 'zod'
import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'

/** The columns that hold the facts about a picture; null where nothing is known. */
export const factColumns = { lot: z.string().nullable(), taken_on: z.string().nullable(), part: z.string().nullable() }

type FactRow = z.infer<z.ZodObject<typeof factColumns>>

/** The facts in a row. */
export function factsOf({ lot, taken_on: date, part }: FactRow): PictureFacts {
  return { ...(lot !== null && { lot }), ...(date !== null && { date }), ...(part !== null && { part }) }
}
