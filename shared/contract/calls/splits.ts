import { z } from 'zod'
import { bonds } from '../../domain/splitPolicy.ts'
import { call } from '../call.ts'
import { count, fraction, list, name, number, ofProject, page, path, seed, text } from '../shapes/basic.ts'
import { leakState, shown, split } from '../shapes/library.ts'

const share = fraction.gt(0).lt(1)
const day = z.iso.date()
const holding = { keepLots: z.boolean() }

const given = z.strictObject({ method: z.literal('given') })
const stratified = z.strictObject({ method: z.literal('stratified'), share, seed, ...holding })
const byDate = z.strictObject({ method: z.literal('date'), from: day, ...holding })
const byLot = z.strictObject({ method: z.literal('lot'), lots: list(name), ...holding })

/** Without lots, the newest are meant that make up the share. */
const wish = z.discriminatedUnion('method', [given, stratified, byDate, byLot.extend({ share })])

const bondCounts = list(z.strictObject({ bond: z.enum(bonds), groups: count, pictures: count }))

const fact = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('one-group'), className: text, pictures: count }),
  z.strictObject({ code: z.literal('off-share'), className: text, wished: count, reached: count }),
  z.strictObject({ code: z.literal('class-absent'), className: text, side: split }),
  z.strictObject({ code: z.literal('unknown'), of: z.enum(['lot', 'date']), pictures: count }),
  z.strictObject({ code: z.literal('followers'), pictures: count }),
])

/** How a project is split, and whether anything leaks across. */
const projectSplit = z.strictObject({
  policy: z.discriminatedUnion('method', [given, stratified, byDate, byLot]),
  account: z.strictObject({
    classes: list(z.strictObject({ className: text, training: count, test: count, wished: count.optional() })),
    held: z.strictObject({ bonds: bondCounts, largest: count }),
    facts: list(fact),
  }),
  leak: z.strictObject({ state: leakState, leaks: bondCounts, unmeasured: count, groups: count }),
  /** The lots, of which the first are named, and between which days pictures were taken. */
  origins: z.strictObject({
    lots: z.strictObject({ count, first: list(text) }),
    days: z.strictObject({ first: day, last: day }).optional(),
  }),
})

const leakPicture = z.strictObject({
  /** Which belong together, from 0. */
  group: count, number, name: path, className: text, split, ...shown, lot: text.exactOptional(),
})

/** All of them look for near copies: they take long, tell their progress, and can be cancelled. */
export const splitCalls = {
  'splits.show': call(z.strictObject(ofProject), projectSplit),
  /** The pictures that a bond connects across the split: `after` counts them. */
  'splits.leaks': call(z.strictObject({ ...ofProject, bond: z.enum(bonds), ...page }), list(leakPicture)),
  'splits.draw': call(z.strictObject({ ...ofProject, wish }), projectSplit),
  'splits.undo': call(z.strictObject(ofProject), projectSplit),
} as const
