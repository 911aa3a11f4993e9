import { z } from 'zod'
import { fitPolicies } from '../../domain/reading.ts'
import { largestSide, smallestSide } from '../../domain/trainingSide.ts'
import { count, fingerprint, instant, number } from './basic.ts'

export const split = z.enum(['training', 'test'])
export const outcome = z.enum(['imported', 'duplicate', 'skipped', 'gone'])
export const leakState = z.enum(['clean', 'leaking', 'unchecked'])
export const fit = z.enum(fitPolicies)
export const side = z.int().min(smallestSide).max(largestSide)

/** Pictures on each side of the split. */
export const sideCounts = z.strictObject({ training: count, test: count })

const deepValue = z.int().nonnegative().max(65_535)

const depthMapping = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('full-range') }),
  z.strictObject({ kind: z.literal('high-byte') }),
  z.strictObject({ kind: z.literal('used-range'), low: deepValue, high: deepValue }),
])

/** How the pictures of a project are kept. */
export const trainingShape = z.strictObject({ size: side, channels: z.literal([1, 3]), fit, depth: depthMapping })

export const snapshot = z.strictObject({
  id: number, number, fingerprint, createdAt: instant, shape: trainingShape, pictures: count, leak: leakState,
})

/** By what a picture in a list can be seen: at `thumbnailAddress`. Absent where none was kept. */
export const shown = { content: number.exactOptional() }
