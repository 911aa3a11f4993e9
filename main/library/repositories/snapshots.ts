import { z } from 'zod'
import type { Snapshot } from '../../../shared/domain/library.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { note } from './audit.ts'
import type { Member } from './members.ts'
import { depthColumn, fitColumn, shapeValues } from './shapeColumns.ts'

const snapshotRow = z.object({
  id: z.int(),
  number: z.int(),
  fingerprint: z.string(),
  size: z.int(),
  channels: z.union([z.literal(1), z.literal(3)]),
  fit: fitColumn,
  depth: depthColumn,
  pictures: z.int(),
  created_at: z.string(),
  leak: z.enum(['clean', 'leaking', 'unchecked']),
}).transform(({ id, number, fingerprint, pictures, created_at, leak, ...shape }): Snapshot => ({
  id, number, fingerprint, shape, pictures, createdAt: created_at, leak,
}))

/** With the state that the last check found. */
const snapshotQuery = `SELECT *, COALESCE(
    (SELECT state FROM leak_checks WHERE snapshot_id = snapshots.id ORDER BY leak_checks.id DESC LIMIT 1), 'unchecked'
  ) AS leak FROM snapshots`

/** From the first to the last. */
export function listSnapshots(reader: Reader, projectId: number): readonly Snapshot[] {
  const sql = `${snapshotQuery} WHERE project_id = @projectId ORDER BY number`
  return allRows(reader, sql, snapshotRow, { projectId })
}

/** The one with that number, or the newest; undefined where there is none. */
export function snapshotOf(reader: Reader, projectId: number, number?: number): Snapshot | undefined {
  if (number === undefined) {
    const newest = `${snapshotQuery} WHERE project_id = @projectId ORDER BY number DESC LIMIT 1`
    return oneRow(reader, newest, snapshotRow, { projectId })
  }
  const sql = `${snapshotQuery} WHERE project_id = @projectId AND number = @number`
  return oneRow(reader, sql, snapshotRow, { projectId, number })
}

/** The snapshot of the very same pictures, if there is one. */
export function findSnapshot(reader: Reader, projectId: number, fingerprint: string): Snapshot | undefined {
  const sql = `${snapshotQuery} WHERE project_id = @projectId AND fingerprint = @fingerprint`
  return oneRow(reader, sql, snapshotRow, { projectId, fingerprint })
}

/** Freezes members under the next number of the project. */
export function addSnapshot(
  writer: Writer,
  projectId: number,
  { fingerprint, shape }: Pick<Snapshot, 'fingerprint' | 'shape'>,
  members: readonly Member[],
): void {
  inTransaction(writer, () => {
    const number = (snapshotOf(writer, projectId)?.number ?? 0) + 1
    change(
      writer,
      `INSERT INTO snapshots (project_id, number, fingerprint, size, channels, fit, depth, pictures, created_at)
       VALUES (@projectId, @number, @fingerprint, @size, @channels, @fit, @depth, @pictures, @now)`,
      { projectId, number, fingerprint, ...shapeValues(shape), pictures: members.length, now: utcNow() },
    )
    const added = snapshotOf(writer, projectId, number)
    if (added === undefined) throw new Error('a snapshot that was just added is not there')
    for (const [position, member] of members.entries()) addMember(writer, added.id, position, member)
    note(writer, projectId, 'snapshot-taken', { number, fingerprint, pictures: members.length })
  })
}

function addMember(
  writer: Writer,
  snapshotId: number,
  position: number,
  { pictureId, content, className, split }: Member,
): void {
  change(
    writer,
    `INSERT INTO snapshot_members (snapshot_id, position, picture_id, content, class_name, split)
     VALUES (@snapshotId, @position, @pictureId, @content, @className, @split)`,
    { snapshotId, position, pictureId, content, className, split },
  )
}
