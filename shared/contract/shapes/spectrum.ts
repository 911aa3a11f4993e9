import { z } from 'zod'
import { count } from './basic.ts'

const side = z.int().positive().max(128)

/** How many numbers of what kind describe a distilled set. */
export const spectrumPlan = z.strictObject({
  image: z.strictObject({ channels: z.literal([1, 3]), height: side, width: side }),
  classes: count,
  spectraPerClass: count,
  transforms: count,
  ranks: z.strictObject({ channel: count, height: count, width: count }),
})
