import { z } from 'zod'
import { confidentialities, statements, type Confidentiality, type Statement } from '../../../shared/domain/handOver.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

/** What is noted of a pack that left the plant. */
export interface HandOver {
  readonly packId: number
  readonly recipient: string
  readonly purpose: string
  readonly confidentiality: Confidentiality
  readonly note: string
  /** A name, as it was typed. */
  readonly signedBy: string
  readonly statements: readonly Statement[]
  /** Where the copy was written. */
  readonly path: string
  readonly fileBytes: number
  /** SHA-256 of the copy, as hexadecimal digits. */
  readonly fileHash: string
}

/** A line of the ledger. */
export interface LedgerLine extends HandOver {
  readonly id: number
  readonly handedAt: string
}

const lineRow = z.object({
  id: z.int(),
  pack_id: z.int(),
  recipient: z.string(),
  purpose: z.string(),
  confidentiality: z.enum(confidentialities),
  note: z.string(),
  signed_by: z.string(),
  looked_at: z.string(),
  path: z.string(),
  file_bytes: z.int(),
  file_hash: z.string(),
  handed_at: z.string(),
}).transform(({ pack_id, signed_by, looked_at, file_bytes, file_hash, handed_at, ...row }): LedgerLine => ({
  ...row,
  packId: pack_id,
  signedBy: signed_by,
  statements: z.array(z.enum(statements)).parse(JSON.parse(looked_at)),
  fileBytes: file_bytes,
  fileHash: file_hash,
  handedAt: handed_at,
}))

/** Adds a line to the ledger, which is never changed. */
export function addHandOver(writer: Writer, projectId: number, handOver: HandOver): LedgerLine {
  const { statements: said, ...values } = handOver
  change(
    writer,
    `INSERT INTO hand_overs (project_id, pack_id, recipient, purpose, confidentiality, note, signed_by, looked_at, path,
       file_bytes, file_hash, handed_at)
     VALUES (@projectId, @packId, @recipient, @purpose, @confidentiality, @note, @signedBy, @lookedAt, @path,
       @fileBytes, @fileHash, @now)`,
    { projectId, ...values, lookedAt: JSON.stringify(said), now: utcNow() },
  )
  const added = oneRow(writer, 'SELECT * FROM hand_overs WHERE id = last_insert_rowid()', lineRow)
  if (added === undefined) throw new Error('a line that was just added is not there')
  return added
}

/** What was handed over in a project before the line with that number, the newest first. */
export const ledgerQuery = `SELECT * FROM hand_overs WHERE project_id = @projectId AND id < @before
  ORDER BY id DESC LIMIT @limit`

export function listHandOvers(
  reader: Reader,
  projectId: number,
  page: { readonly before: number; readonly limit: number },
): readonly LedgerLine[] {
  return allRows(reader, ledgerQuery, lineRow, { projectId, ...page })
}

export const recipientsQuery = 'SELECT recipient FROM hand_overs WHERE pack_id = @packId ORDER BY id'

/** Who was given a pack, each once, in the order in which they first were. */
export function recipientsOf(reader: Reader, packId: number): readonly string[] {
  const rows = allRows(reader, recipientsQuery, z.object({ recipient: z.string() }), { packId })
  return [...new Set(rows.map(({ recipient }) => recipient))]
}
