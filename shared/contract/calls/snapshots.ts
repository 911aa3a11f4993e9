import { z } from 'zod'
import { call } from '../call.ts'
import { count, list, number, ofProject, path, text } from '../shapes/basic.ts'
import { snapshot, split } from '../shapes/library.ts'

const picture = z.strictObject({ source: path, path, className: text, split })
const changedPicture = picture.extend({ before: z.strictObject({ className: text, split }) })

/** So many of the pictures are listed as cross at once; `count` says how many there are. */
function some<Item extends z.ZodType>(item: Item): z.ZodObject<{ count: typeof count; first: z.ZodArray<Item> }> {
  return z.strictObject({ count, first: list(item) })
}

/** What changed between two snapshots, or since one: then `to` is null. */
const diff = z.strictObject({
  from: number,
  to: number.nullable(),
  added: some(picture),
  removed: some(picture),
  classChanged: some(changedPicture),
  splitChanged: some(changedPicture),
  classes: list(z.strictObject({ className: text, before: count, after: count })),
})

export const snapshotCalls = {
  'snapshots.list': call(z.strictObject(ofProject), list(snapshot)),
  /** Looks for leaks first: takes long, tells its progress, and can be cancelled. */
  'snapshots.take': call(
    z.strictObject({ ...ofProject, despiteLeak: z.boolean() }), snapshot.extend({ isNew: z.boolean() }),
  ),
  'snapshots.diff': call(z.strictObject({ ...ofProject, from: number, to: number.exactOptional() }), diff),
} as const
