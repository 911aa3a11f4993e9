import { z } from 'zod'
import { decisionKinds } from '../../domain/decision.ts'
import { skipReasons } from '../../domain/skippedFile.ts'
import { call } from '../call.ts'
import { count, list, MOST_LISTED, name, number, ofProject, page, path, text } from '../shapes/basic.ts'
import { findingCode } from '../shapes/finding.ts'
import { chosenLayout, factsReport, layoutWish } from '../shapes/layout.ts'
import { outcome, shown, split } from '../shapes/library.ts'
import { tableWish } from '../shapes/table.ts'

/** A way to read a source. One that is not sure is not taken unless a person names it. */
const proposal = z.strictObject({
  key: name, isSure: z.boolean(), classes: list(z.strictObject({ name: text, count })),
})

const look = z.strictObject({
  number,
  path,
  /** As it would be imported; absent where a person has to choose. */
  chosen: z.strictObject({
    key: name,
    layout: chosenLayout,
    facts: factsReport,
    /** With some pictures of each, which are at `lookAddress` until there is a later look. */
    classes: list(z.strictObject({ name: text, training: count, test: count, samples: list(count) })),
  }).exactOptional(),
  /** All ways that fit, the best first. */
  proposals: list(proposal),
})

const account = z.strictObject({ found: count, imported: count, duplicates: count, skipped: count, gone: count })

const accountLine = z.strictObject({
  number,
  /** Of its source. */
  source: path,
  path,
  className: name,
  split,
  outcome,
  reason: z.enum(skipReasons).exactOptional(),
  /** The file that counts for it, with its source. */
  duplicateOf: path.exactOptional(),
  ...shown,
})

const pictureLine = z.strictObject({
  number,
  name: path,
  className: text,
  split,
  ...shown,
  decisions: list(z.strictObject({ kind: z.enum(decisionKinds), finding: text })),
})

/** Which pictures of a project are wanted. */
const wanted = {
  ...ofProject,
  outcome,
  className: name.exactOptional(),
  split: split.exactOptional(),
  finding: findingCode.exactOptional(),
  quarantined: z.literal(true).exactOptional(),
}

export const pictureCalls = {
  /** Looks at a folder or a ZIP file without importing it: may take long, and can be cancelled. */
  'sources.look': call(z.strictObject({ path, layout: layoutWish.exactOptional() }), look),
  /** The places that pictures of a project came from, and where nothing is now. */
  'sources.lost': call(z.strictObject(ofProject), list(path)),
  /** Links what came from one place with the same files at another: may take long, and can be cancelled. */
  'sources.move': call(
    z.strictObject({ ...ofProject, from: path, to: path }),
    z.strictObject({ known: count, same: count, different: count, missing: count }),
  ),
  /** What became of all files that were found: found = imported + duplicates + skipped, and some are gone since. */
  'imports.account': call(z.strictObject(ofProject), account),
  'imports.files': call(z.strictObject({ ...ofProject, outcome, ...page }), list(accountLine)),
  /** Writes the whole account as a table for a spreadsheet, where no file stands. */
  'imports.save': call(tableWish, z.strictObject({ path })),
  'pictures.list': call(z.strictObject({ ...wanted, ...page }), list(pictureLine)),
  /** How many there are, and the number after which each page of `size` comes: a larger one where they are too many. */
  'pictures.pages': call(
    z.strictObject({ ...wanted, size: number.max(MOST_LISTED) }),
    z.strictObject({ count, size: number, starts: list(count) }),
  ),
} as const
