import { z } from 'zod'
import { imageRules } from '../../domain/layout.ts'
import { count, list, name, path, text } from './basic.ts'

export const mergedClass = z.strictObject({ into: name, from: list(name) })

/** How a person wants a set to be read; what is not said is as it was the last time. */
export const layoutWish = z.strictObject({
  name: name.exactOptional(),
  merge: z.union([z.literal('all'), list(mergedClass)]).exactOptional(),
  nameFacts: z.boolean().exactOptional(),
})

const annotations = { rule: z.enum(imageRules), dropped: count, bare: count }

const layoutReason = z.discriminatedUnion('layout', [
  z.strictObject({ layout: z.literal('idx') }),
  z.strictObject({ layout: z.literal('class-folders') }),
  z.strictObject({ layout: z.literal('split-folders'), folders: list(text) }),
  z.strictObject({ layout: z.literal('mvtec'), normal: text, defects: count }),
  z.strictObject({ layout: z.literal('file-name'), rule: text, example: path }),
  z.strictObject({ layout: z.literal('csv'), list: path, rows: count, missing: count }),
  z.strictObject({ layout: z.literal('coco'), list: path, ...annotations }),
  z.strictObject({ layout: z.literal('yolo'), ...annotations }),
])

const leftOutReasons = ['paper', 'outside', 'mask', 'not-listed', 'no-label'] as const

/** How a set is read, and what a person should know about that. */
export const chosenLayout = z.strictObject({
  reason: layoutReason,
  leftOut: z.partialRecord(z.enum(leftOutReasons), count),
  merges: list(mergedClass.extend({ why: z.enum(['spelling', 'synonym']) })),
  merged: list(mergedClass).exactOptional(),
  others: list(text),
})

const factSource = z.strictObject({
  from: z.enum(['list', 'name']),
  pictures: count,
  values: count,
  example: z.strictObject({ path, value: text }),
})

/** Where lots, dates and parts were found. */
export const factsReport = z.strictObject({
  lot: factSource.exactOptional(),
  date: factSource.exactOptional(),
  part: factSource.exactOptional(),
  badDates: z.strictObject({ count, example: text }).exactOptional(),
})
