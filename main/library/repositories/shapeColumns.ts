import { z } from 'zod'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import { fitPolicies, readingNotes, type DepthMapping, type ReadingNote } from '../../../shared/domain/reading.ts'

const depthSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('full-range') }),
  z.object({ kind: z.literal('high-byte') }),
  z.object({ kind: z.literal('used-range'), low: z.number(), high: z.number() }),
]) satisfies z.ZodType<DepthMapping>

/** A mapping of 16 to 8 bits in a column of text. */
export const depthColumn = z.string().transform((text): DepthMapping => depthSchema.parse(JSON.parse(text)))

export const fitColumn = z.enum(fitPolicies)

/** What reading did, in a column of text. */
export const notesColumn = z.string().transform((text): readonly ReadingNote[] =>
  z.array(z.enum(readingNotes)).parse(JSON.parse(text)),
)

/** A shape as the columns `size`, `channels`, `fit` and `depth`. */
export function shapeValues({ size, channels, fit, depth }: TrainingShape): Record<'size' | 'channels', number> & {
  readonly fit: string
  readonly depth: string
} {
  return { size, channels, fit, depth: depthText(depth) }
}

/** A shape as one text: pictures are rendered once for each. Those of before there was a choice are stretched. */
export function shapeText({ size, channels, fit, depth }: TrainingShape): string {
  return `${size}x${size}x${channels} ${depthText(depth)}${fit === 'stretch' ? '' : ` ${fit}`}`
}

/** The same mapping is the same text, in whichever order its fields were written. */
export function depthText(depth: DepthMapping): string {
  const { kind } = depth
  return JSON.stringify(kind === 'used-range' ? { kind, low: depth.low, high: depth.high } : { kind })
}
