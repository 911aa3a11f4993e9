import { z } from 'zod'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'

export const originalNamesQuery = `
  SELECT pictures.path FROM snapshot_members JOIN pictures ON pictures.id = snapshot_members.picture_id
  WHERE snapshot_members.snapshot_id = @snapshotId`

/** Where the originals of a snapshot are inside their sources. */
export function originalNames(reader: Reader, snapshotId: number): readonly string[] {
  return allRows(reader, originalNamesQuery, z.object({ path: z.string() }), { snapshotId }).map(({ path }) => path)
}
