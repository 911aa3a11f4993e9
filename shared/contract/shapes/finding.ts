import { z } from 'zod'
import { duplicateCodes, findingsByHarm, pictureCodes } from '../../domain/finding.ts'
import { count, list, portion } from './basic.ts'

export const findingCode = z.enum(findingsByHarm)

const sureness = z.enum(['certain', 'likely', 'possible'])
const label = count
const classCount = z.strictObject({ label, count })

/** What a finding says besides the pictures that it is about: those are asked for page by page. */
export const findingFacts = z.union([
  z.strictObject({ code: z.enum(duplicateCodes), sureness }),
  z.strictObject({ code: z.enum(pictureCodes), sureness }),
  z.strictObject({ code: z.literal('label-suspects'), sureness }),
  z.strictObject({
    code: z.literal('property-bias'),
    sureness,
    property: z.enum(['brightness', 'noise', 'pure-color', 'size', 'date']),
    label,
    direction: z.enum(['more', 'less']),
    separation: portion,
  }),
  z.strictObject({
    code: z.literal('origin-bias'), sureness, origin: z.enum(['folder', 'file-type']), association: portion,
  }),
  z.strictObject({ code: z.literal('few-training-pictures'), sureness, classes: list(classCount) }),
  z.strictObject({ code: z.literal('few-test-pictures'), sureness, classes: list(classCount) }),
  z.strictObject({ code: z.literal('imbalance'), sureness, largest: classCount, smallest: classCount }),
  z.strictObject({
    code: z.literal('redundancy'),
    sureness,
    classes: list(classCount.extend({ share: portion, directions: count })),
  }),
])
