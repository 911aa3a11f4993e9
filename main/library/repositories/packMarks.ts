import { z } from 'zod'
import { packMarks, type PackMark } from '../../../shared/domain/handOver.ts'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

/** What a person holds of a pack, and why. */
export interface MarkedPack {
  readonly packId: number
  readonly mark: PackMark
  readonly note: string
}

const markRow = z.object({ id: z.int(), pack_id: z.int(), mark: z.enum(packMarks), note: z.string() })
  .transform(({ pack_id, ...row }) => ({ ...row, packId: pack_id }))

export const markQuery = `SELECT id, pack_id, mark, note FROM pack_marks
  WHERE pack_id = @packId AND revoked_at IS NULL ORDER BY id DESC LIMIT 1`

/** What holds of a pack; nobody has said anything where it is undefined. */
export function markOf(reader: Reader, packId: number): MarkedPack | undefined {
  return oneRow(reader, markQuery, markRow, { packId })
}

/** Marks a pack. What held of it before is there again when this is taken back. */
export function addMark(writer: Writer, projectId: number, { packId, mark, note }: MarkedPack): void {
  change(
    writer,
    `INSERT INTO pack_marks (project_id, pack_id, mark, note, marked_at)
     VALUES (@projectId, @packId, @mark, @note, @now)`,
    { projectId, packId, mark, note, now: utcNow() },
  )
}

export const lastMarkQuery = `SELECT id, pack_id, mark, note FROM pack_marks
  WHERE project_id = @projectId AND revoked_at IS NULL ORDER BY id DESC LIMIT 1`

/** Takes the last mark of a project back. @returns undefined where there is none */
export function revokeLastMark(writer: Writer, projectId: number): MarkedPack | undefined {
  const last = oneRow(writer, lastMarkQuery, markRow, { projectId })
  if (last === undefined) return undefined
  change(writer, 'UPDATE pack_marks SET revoked_at = @now WHERE id = @id', { id: last.id, now: utcNow() })
  return last
}
