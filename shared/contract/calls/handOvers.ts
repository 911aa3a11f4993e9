import { z } from 'zod'
import { confidentialities, statements } from '../../domain/handOver.ts'
import { call } from '../call.ts'
import { count, fingerprint, instant, list, number, ofProject, path, text } from '../shapes/basic.ts'

/** What is noted of a pack that left the plant. */
export const ledgerLine = z.strictObject({
  id: number,
  packId: number,
  /** Of the pack among those of the project. */
  version: number,
  recipient: text,
  purpose: text,
  confidentiality: z.enum(confidentialities),
  note: text,
  signedBy: text,
  statements: z.array(z.enum(statements)),
  /** Where the copy was written. */
  path,
  fileBytes: count,
  fileHash: fingerprint,
  handedAt: instant,
})

export const handOverCalls = {
  /** The ledger, the newest line first: those before the line `before`, or the last. */
  'handOvers.list': call(
    z.strictObject({ ...ofProject, before: number.exactOptional(), limit: number.max(1000) }), list(ledgerLine),
  ),
} as const
