import { z } from 'zod'
import { confidentialities, packMarks, statements } from '../../domain/handOver.ts'
import { call } from '../call.ts'
import {
  count, fingerprint, fraction, instant, list, name, number, ofProject, packName, path, portion, text,
} from '../shapes/basic.ts'
import { leakState, shown } from '../shapes/library.ts'
import { ledgerLine } from './handOvers.ts'

const verdict = z.enum(['good', 'fair', 'poor', 'unclear'])
const result = z.strictObject({ mean: portion, ci95: z.tuple([portion, portion]) })

/** A comparison of a pack on a snapshot. */
const run = z.strictObject({
  snapshot: number,
  verdict,
  madeAt: instant,
  /** Absent where another version of the program wrote them. */
  results: z.strictObject({
    full: result, pack: result, random: result, kmeans: result, coded: result,
  }).exactOptional(),
  leak: leakState.nullable().exactOptional(),
})

const known = {
  id: number,
  path,
  fileBytes: count,
  fileHash: fingerprint,
  madeAt: instant,
  snapshot: number.optional(),
  budgetBytes: count.optional(),
}

const listedPack = z.strictObject({ ...known, runs: list(run) })

/** What a pack from anywhere says of itself, once it is known to be whole. */
const facts = z.strictObject({
  path,
  fileBytes: count,
  packBytes: count,
  createdBy: text,
  created: z.iso.date().nullable(),
  classes: list(name),
  image: z.strictObject({ channels: z.literal([1, 3]), height: count, width: count }),
  decodedPictures: count,
  executor: text,
  training: z.strictObject({ fingerprint, pictures: count }),
  snapshot: z.strictObject({ number, fingerprint, pictures: count }).nullable(),
  expected: z.strictObject({ accuracy: fraction, tolerance: fraction }).nullable(),
})

const ofPack = { ...ofProject, pack: number }
const mark = z.enum(packMarks)
const note = z.string().max(2000)
/** What a person types in a line: with something in it. */
const named = z.string().max(200).regex(/\S/)

const version = z.strictObject({
  ...known,
  /** Counts from 1 in the project. */
  version: number,
  /** Of the pack before it that was made from a snapshot. */
  snapshotBefore: number.optional(),
  /** Of its last comparison. */
  verdict: verdict.optional(),
  mark,
  markNote: text,
  recipients: list(text),
  /** Its file, against what was noted of it. */
  file: z.enum(['whole', 'missing', 'changed', 'unreadable']),
})

const entryKind = z.enum(['numbers', 'facts', 'preview', 'guide', 'loader', 'license', 'checksums'])

/** What the file of a pack holds, and what it was searched for. */
const contents = z.strictObject({
  facts,
  entries: list(z.strictObject({ name: text, kind: entryKind, bytes: count, packedBytes: count })),
  traces: z.array(z.strictObject({
    kind: z.enum(['file-name', 'folder', 'user', 'project']), searched: count, found: list(text),
  })),
})

/** A distilled picture, at `packPictureAddress`, and the originals that look most like it. */
const likeness = z.strictObject({
  picture: count,
  className: text,
  nearest: z.array(z.strictObject({ ...shown, name: path, className: text, distance: portion })),
})

const nearest = z.strictObject({
  /** Most alike first. */
  pictures: list(likeness),
  decodedPictures: count,
  originals: count,
  snapshot: number,
  /** How far originals are from their nearest original, in the middle. */
  amongOriginals: portion.optional(),
})

export const packCalls = {
  'packs.list': call(z.strictObject(ofProject), list(listedPack)),
  'packs.inspect': call(z.strictObject({ path }), facts),
  /** The packs of a project, the newest first, and how their files are. */
  'packs.versions': call(z.strictObject(ofProject), list(version)),
  /** What a person holds of a pack, and why. */
  'packs.mark': call(z.strictObject({ ...ofPack, mark, note }), list(version)),
  'packs.undoMark': call(z.strictObject(ofProject), list(version)),
  'packs.contents': call(z.strictObject(ofPack), contents),
  /** Takes long, tells its progress, and can be cancelled. */
  'packs.nearest': call(z.strictObject(ofPack), nearest),
  /** Writes a copy into a folder, and notes it in the ledger. */
  'packs.handOver': call(
    z.strictObject({
      ...ofPack, folder: path, fileName: packName, recipient: named, purpose: named, note, signedBy: named,
      confidentiality: z.enum(confidentialities), statements: z.array(z.enum(statements)).max(statements.length),
    }),
    ledgerLine,
  ),
} as const
