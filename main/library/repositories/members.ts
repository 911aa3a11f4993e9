import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'

/** A picture in a snapshot: its content, and what it was called then. */
export interface Member {
  readonly pictureId: number
  /** SHA-256 of its file. */
  readonly content: string
  readonly className: string
  readonly split: SplitName
}

const memberRow = z.object({
  picture_id: z.int(),
  content: z.string(),
  class_name: z.string(),
  split: z.enum(['training', 'test']),
}).transform(({ picture_id, content, class_name, split }): Member => ({
  pictureId: picture_id, content, className: class_name, split,
}))

/**
 * The pictures that a snapshot would freeze now: those that count and are not in quarantine, in an order that depends
 * only on what they are, not on when they came.
 */
export function currentMembers(reader: Reader, projectId: number): readonly Member[] {
  const sql = `
    SELECT pictures.id AS picture_id, pictures.content, classes.name AS class_name, pictures.split
    FROM pictures
    JOIN classes ON classes.id = pictures.class_id
    WHERE pictures.project_id = @projectId AND pictures.outcome = 'imported' AND NOT EXISTS (
      SELECT 1 FROM decisions
      WHERE decisions.project_id = @projectId AND decisions.content = pictures.content
        AND decisions.kind = 'quarantine' AND decisions.revoked_at IS NULL)
    ORDER BY pictures.split DESC, classes.name, pictures.content`
  return allRows(reader, sql, memberRow, { projectId })
}

export const membersQuery = `SELECT picture_id, content, class_name, split FROM snapshot_members
  WHERE snapshot_id = @snapshotId ORDER BY position`

/** The pictures of a snapshot in the order in which they were frozen. */
export function listMembers(reader: Reader, snapshotId: number): readonly Member[] {
  return allRows(reader, membersQuery, memberRow, { snapshotId })
}
