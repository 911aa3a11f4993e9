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

const frozenRow = z.object({
  number: z.int(),
  content: z.string(),
  class_name: z.string(),
  split: z.enum(['training', 'test']),
  pixels: z.string(),
  file_bytes: z.int(),
  notes: notesColumn,
}).transform(({ class_name, file_bytes, ...row }): FrozenPicture => ({
  ...row, className: class_name, fileBytes: file_bytes,
}))

export const frozenQuery = `
  SELECT snapshot_members.picture_id AS number, snapshot_members.content, snapshot_members.class_name,
    snapshot_members.split, renderings.pixels, renderings.file_bytes, renderings.notes
  FROM snapshot_members
  JOIN renderings ON renderings.content = snapshot_members.content AND renderings.shape = @shape
  WHERE snapshot_members.snapshot_id = @snapshotId
  ORDER BY snapshot_members.picture_id`

/** The pictures of a snapshot that are kept in its shape, in the order in which they came into the library. */
export function listFrozen(reader: Reader, { id, shape }: Pick<Snapshot, 'id' | 'shape'>): readonly FrozenPicture[] {
  return allRows(reader, frozenQuery, frozenRow, { snapshotId: id, shape: shapeText(shape) })
}
