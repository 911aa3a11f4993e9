import { z } from 'zod'
import { decisionKinds } from '../../domain/decision.ts'
import { call } from '../call.ts'
import { count, instant, list, name, number, ofProject, page, path, portion, text } from '../shapes/basic.ts'
import { findingCode, findingFacts } from '../shapes/finding.ts'
import { shown, split } from '../shapes/library.ts'
import { tableWish } from '../shapes/table.ts'

/** A check of a project, less what a person has decided since. */
const check = z.strictObject({
  project: name,
  checkedAt: instant,
  /** Whether the pictures are still those that were looked at. */
  isCurrent: z.boolean(),
  /** Pictures that were looked at. */
  looked: count,
  /** By their labels in the findings. */
  classes: list(text),
  /** Most harmful first, with how many pictures are left and how much was decided of each. */
  open: list(z.strictObject({ facts: findingFacts, pictures: count, decided: count })),
  decided: list(findingCode),
})

const foundPicture = z.strictObject({
  number,
  name: path,
  className: text,
  split,
  ...shown,
  /** Where a file of the same content stands in another class, too. */
  otherClasses: list(text),
  /** Of which copies it is one, from 0. */
  group: count.exactOptional(),
  /** The class that a label suspect looks like, and how probably. */
  looksLike: text.exactOptional(),
  probability: portion.exactOptional(),
})

/** How fast the variance of pictures is used up along their leading directions. */
const curve = z.strictObject({
  /** Absent where all classes are taken together. */
  className: text.exactOptional(),
  /** To learn from. */
  pictures: count,
  /** Part of the variance that the first direction, the first two and so on hold. */
  shares: list(portion),
})

const decisionKind = z.enum(decisionKinds)

const decision = z.strictObject({
  kind: decisionKind, finding: text, picture: path.optional(), classes: list(text), what: text.optional(),
})

export const checkCalls = {
  /** Takes long, tells its progress, and can be cancelled; the same pictures are looked through once. */
  'checks.run': call(z.strictObject(ofProject), check),
  'checks.last': call(z.strictObject(ofProject), check),
  /** The pictures of a finding that are not decided: `after` counts them. */
  'checks.pictures': call(z.strictObject({ ...ofProject, code: findingCode, ...page }), list(foundPicture)),
  /** That of all classes first; none where the check was made by an older program. */
  'checks.curves': call(z.strictObject(ofProject), list(curve)),
  /** Writes the pictures of all findings that are not decided as a table for a spreadsheet, where no file stands. */
  'checks.save': call(tableWish, z.strictObject({ path })),
  'decisions.list': call(z.strictObject({ ...ofProject, ...page }), list(decision)),
  'decisions.decide': call(
    z.strictObject({
      ...ofProject, kind: decisionKind, code: findingCode, pictures: z.union([z.literal('all'), list(path)]),
    }),
    z.strictObject({ count, staying: count }),
  ),
  'decisions.undo': call(z.strictObject({ ...ofProject, steps: number.max(1000) }), z.strictObject({ undone: count })),
} as const
