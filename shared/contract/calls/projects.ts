import { z } from 'zod'
import { call } from '../call.ts'
import { count, instant, list, name, nothing, number, ofProject, path, text } from '../shapes/basic.ts'
import { sideCounts, trainingShape } from '../shapes/library.ts'

const overview = z.strictObject({ name, createdAt: instant, classes: count, pictures: count, snapshots: count })

/** What a project holds, and how far a person is with it. */
const facts = z.strictObject({
  name,
  createdAt: instant,
  /** Absent until the first pictures are imported. */
  shape: trainingShape.optional(),
  sources: list(path),
  classes: list(z.strictObject({ name, counts: sideCounts, quarantined: sideCounts })),
  decisions: count,
  snapshots: count,
  check: z.strictObject({ checkedAt: instant, open: count, decided: count, isCurrent: z.boolean() }).optional(),
})

const entry = z.strictObject({
  id: number, action: name, detail: z.record(name, z.union([text, z.number()])), doneAt: instant,
})

export const projectCalls = {
  'projects.list': call(nothing, list(overview)),
  /** One that is there already stays as it is. */
  'projects.create': call(z.strictObject({ name }), z.strictObject({ name })),
  'projects.facts': call(z.strictObject(ofProject), facts),
  /** The last that was done before the entry `before`, or at all. */
  'projects.history': call(
    z.strictObject({ ...ofProject, before: number.exactOptional(), limit: number.max(1000) }), list(entry),
  ),
} as const
