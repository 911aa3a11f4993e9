import { z } from 'zod'
import { call } from '../call.ts'
import { list, name, ofProject, text } from '../shapes/basic.ts'
import { sideCounts } from '../shapes/library.ts'

const role = z.enum(['ok', 'ng'])
const severity = z.enum(['critical', 'major', 'minor'])

const listedClass = z.strictObject({
  name,
  /** Absent until it is known. */
  role: role.optional(),
  severity: severity.optional(),
  counts: sideCounts,
  /** What sources call it besides. */
  foundAs: list(text),
})

/** All classes of the project, as they are after a change. */
const classes = list(listedClass)

const ofClass = { ...ofProject, className: name }

export const classCalls = {
  'classes.list': call(z.strictObject(ofProject), classes),
  'classes.rate': call(z.strictObject({ ...ofClass, role, severity: severity.exactOptional() }), classes),
  'classes.rename': call(z.strictObject({ ...ofClass, newName: name }), classes),
  'classes.merge': call(z.strictObject({ ...ofProject, names: list(name).min(1), into: name }), classes),
  /** Puts these before all others. */
  'classes.order': call(z.strictObject({ ...ofProject, names: list(name).min(1) }), classes),
  'classes.undo': call(z.strictObject(ofProject), classes),
} as const
