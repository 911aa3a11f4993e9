import { z } from 'zod'
import { call } from '../call.ts'
import { count, instant, list, name, nothing, number, ofProject, path, text } from '../shapes/basic.ts'
import { sideCounts, trainingShape } from '../shapes/library.ts'

const typed = z.string().max(100)

/** 品番 and 工程: absent where nobody has typed them. */
const about = { partNumber: typed.optional(), process: typed.optional() }

const overview = z.strictObject({
  name, createdAt: instant, ...about, classes: count, pictures: count, snapshots: count,
  /** When something was last done in it. */
  usedAt: instant,
})

/** What a project holds, and how far a person is with it. */
const facts = z.strictObject({
  name,
  createdAt: instant,
  ...about,
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
  'projects.describe': call(z.strictObject({ ...ofProject, partNumber: typed, process: typed }), nothing),
  /** Not while jobs work for it: they know it by its name. */
  'projects.rename': call(z.strictObject({ ...ofProject, newName: name }), z.strictObject({ name })),
  /** Draws the sample set: takes long, tells its progress, and can be cancelled. It is there to be imported then. */
  'projects.sample': call(nothing, z.strictObject({ path })),
  'projects.facts': call(z.strictObject(ofProject), facts),
  /** The last that was done before the entry `before`, or at all. */
  'projects.history': call(
    z.strictObject({ ...ofProject, before: number.exactOptional(), limit: number.max(1000) }), list(entry),
  ),
} as const
