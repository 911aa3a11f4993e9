import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Snapshot, SplitName } from '../../../shared/domain/library.ts'
import type { ReadingNote } from '../../../shared/domain/reading.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'
import { notesColumn, shapeText } from './shapeColumns.ts'

/** A picture of a snapshot, ready to be trained on. */
export interface FrozenPicture {
  readonly number: number
  /** SHA-256 of its file. */
  readonly content: string
  readonly className: string
  readonly split: SplitName
  /** The blob of its values, [channels, size, size]. */
  readonly pixels: string
  /** Of its file. */
  readonly fileBytes: number
  /** What reading its file did. */
  readonly notes: readonly ReadingNote[]
}

/** Rows that are read before anybody else gets a turn. */
const ROWS_AT_ONCE = 2000

const frozenRow = z.object({
  position: z.int(),
  number: z.int(),
  content: z.string(),
  class_name: z.string(),
  split: z.enum(['training', 'test']),
  pixels: z.string(),
  file_bytes: z.int(),
  notes: notesColumn,
}).transform(({ position, class_name, file_bytes, ...row }) => ({
  position, picture: { ...row, className: class_name, fileBytes: file_bytes } satisfies FrozenPicture,
}))

export const frozenQuery = `
  SELECT snapshot_members.position, snapshot_members.picture_id AS number, snapshot_members.content,
    snapshot_members.class_name, snapshot_members.split, renderings.pixels, renderings.file_bytes, renderings.notes
  FROM snapshot_members
  JOIN renderings ON renderings.content = snapshot_members.content AND renderings.shape = @shape
  WHERE snapshot_members.snapshot_id = @snapshotId AND snapshot_members.position > @after
  ORDER BY snapshot_members.position LIMIT @limit`

/**
 * The pictures of a snapshot that are kept in its shape, in the order in which they came into the library. It never
 * changes, so it is read in parts: many at once would hold up whoever else asks.
 */
export async function listFrozen(
  reader: Reader,
  { id, shape }: Pick<Snapshot, 'id' | 'shape'>,
): Promise<readonly FrozenPicture[]> {
  const values = { snapshotId: id, shape: shapeText(shape), limit: ROWS_AT_ONCE }
  const frozen: FrozenPicture[] = []
  let after = -1
  for (;;) {
    const rows = allRows(reader, frozenQuery, frozenRow, { ...values, after })
    const last = rows.at(-1)
    if (last === undefined) return frozen.sort((one, other) => one.number - other.number)
    frozen.push(...rows.map(({ picture }) => picture))
    after = last.position
    await setImmediate()
  }
}
