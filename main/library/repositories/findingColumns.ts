import { z } from 'zod'
import { duplicateCodes, pictureCodes } from '../../../shared/domain/finding.ts'
import type { FindingFacts } from '../../../shared/domain/findingFacts.ts'

const sureness = z.enum(['certain', 'likely', 'possible'])
const classCount = z.object({ label: z.int(), count: z.int() })

/** Facts of findings as a column of text holds them. What another version wrote otherwise is refused. */
export const findingFacts = z.discriminatedUnion('code', [
  z.object({ code: z.enum(duplicateCodes), sureness }),
  z.object({ code: z.enum(pictureCodes), sureness }),
  z.object({ code: z.literal('label-suspects'), sureness }),
  z.object({
    code: z.literal('property-bias'),
    sureness,
    property: z.enum(['brightness', 'noise', 'pure-color', 'size', 'date']),
    label: z.int(),
    direction: z.enum(['more', 'less']),
    separation: z.number(),
  }),
  z.object({
    code: z.literal('origin-bias'), sureness, origin: z.enum(['folder', 'file-type']), association: z.number(),
  }),
  z.object({ code: z.literal('few-training-pictures'), sureness, classes: z.array(classCount) }),
  z.object({ code: z.literal('few-test-pictures'), sureness, classes: z.array(classCount) }),
  z.object({ code: z.literal('imbalance'), sureness, largest: classCount, smallest: classCount }),
  z.object({
    code: z.literal('redundancy'),
    sureness,
    classes: z.array(classCount.extend({ share: z.number(), directions: z.int() })),
  }),
]) satisfies z.ZodType<FindingFacts>
