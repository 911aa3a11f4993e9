import { z } from 'zod'
import type { Summary } from '../../../shared/domain/summary.ts'
import type { VerdictKind } from '../../../shared/domain/verdict.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { figuresColumn } from './figures.ts'

/** A pack that is known in a project. Its file may have been moved since. */
export interface KnownPack {
  readonly id: number
  /** The number of the snapshot that it was made from; undefined where it was made from other pictures. */
  readonly snapshot: number | undefined
  /** Where it was seen last. */
  readonly path: string
  readonly fileBytes: number
  /** SHA-256 of the file, as hexadecimal digits. */
  readonly fileHash: string
  /** What was asked for; undefined where it was made elsewhere. */
  readonly budgetBytes: number | undefined
  /** When it was made, or first seen. */
  readonly madeAt: string
}

/** A comparison of a pack on a snapshot. */
export interface KnownRun {
  /** The number of the snapshot. */
  readonly snapshot: number
  /** Undefined where another version of the program wrote them in a way that this does not know. */
  readonly figures: Summary | undefined
  readonly verdict: VerdictKind
  readonly madeAt: string
}

const packRow = z.object({
  id: z.int(),
  snapshot: z.int().nullable(),
  path: z.string(),
  file_bytes: z.int(),
  file_hash: z.string(),
  budget_bytes: z.int().nullable(),
  made_at: z.string(),
}).transform(({ id, snapshot, path, ...row }): KnownPack => ({
  id, snapshot: snapshot ?? undefined, path, fileBytes: row.file_bytes, fileHash: row.file_hash,
  budgetBytes: row.budget_bytes ?? undefined, madeAt: row.made_at,
}))

const packColumns = `
  SELECT packs.id, snapshots.number AS snapshot, path, file_bytes, file_hash, budget_bytes, made_at
  FROM packs LEFT JOIN snapshots ON snapshots.id = packs.snapshot_id`

export const packsQuery = `${packColumns} WHERE packs.project_id = @projectId ORDER BY packs.id`

/** The packs of a project, from the first to the last. */
export function listPacks(reader: Reader, projectId: number): readonly KnownPack[] {
  return allRows(reader, packsQuery, packRow, { projectId })
}

/** The pack of a project with that number, wherever it was made; undefined where there is none. */
export function findPack(reader: Reader, projectId: number, id: number): KnownPack | undefined {
  return oneRow(reader, `${packColumns} WHERE packs.project_id = @projectId AND packs.id = @id`, packRow, {
    projectId, id,
  })
}

/** Where the pack with that number was seen last, of whichever project; undefined where there is none. */
export function packPlace(reader: Reader, id: number): Pick<KnownPack, 'path' | 'fileHash'> | undefined {
  const row = z.object({ path: z.string(), fileHash: z.string() })
  return oneRow(reader, 'SELECT path, file_hash AS fileHash FROM packs WHERE id = @id', row, { id })
}

/**
 * Adds a pack to those of a project. One of the same bytes is there once, where it was seen last.
 * @returns its id
 */
export function putPack(
  writer: Writer,
  projectId: number,
  { path, fileBytes, fileHash, budgetBytes, snapshotId }:
    Pick<KnownPack, 'path' | 'fileBytes' | 'fileHash' | 'budgetBytes'> & { readonly snapshotId: number | undefined },
): number {
  const sql = `
    INSERT INTO packs (project_id, snapshot_id, path, file_bytes, file_hash, budget_bytes, made_at)
    VALUES (@projectId, @snapshotId, @path, @fileBytes, @fileHash, @budgetBytes, @now)
    ON CONFLICT (project_id, file_hash) DO UPDATE SET
      path = excluded.path, budget_bytes = COALESCE(excluded.budget_bytes, budget_bytes)`
  change(writer, sql, {
    projectId, snapshotId: snapshotId ?? null, path, fileBytes, fileHash, budgetBytes: budgetBytes ?? null,
    now: utcNow(),
  })
  const idOf = 'SELECT id FROM packs WHERE project_id = @projectId AND file_hash = @fileHash'
  const put = oneRow(writer, idOf, z.object({ id: z.int() }), { projectId, fileHash })
  if (put === undefined) throw new Error('a pack that was just put is not there')
  return put.id
}

const runRow = z.object({
  snapshot: z.int(),
  figures: figuresColumn,
  verdict: z.enum(['good', 'fair', 'poor', 'unclear']),
  made_at: z.string(),
}).transform(({ made_at, ...row }): KnownRun => ({ ...row, madeAt: made_at }))

export const runsQuery = `
  SELECT snapshots.number AS snapshot, figures, verdict, made_at
  FROM runs JOIN snapshots ON snapshots.id = runs.snapshot_id
  WHERE runs.pack_id = @packId ORDER BY runs.id`

/** The comparisons of a pack, from the first to the last. */
export function listRuns(reader: Reader, packId: number): readonly KnownRun[] {
  return allRows(reader, runsQuery, runRow, { packId })
}

/** Whether a comparison with these very figures is there. */
export function hasRun(
  reader: Reader,
  place: Readonly<Record<'snapshotId' | 'packId', number>>,
  figures: Summary,
): boolean {
  const sql = 'SELECT 1 FROM runs WHERE pack_id = @packId AND snapshot_id = @snapshotId AND figures = @figures'
  return oneRow(reader, sql, z.unknown(), { ...place, figures: JSON.stringify(figures) }) !== undefined
}

/** Adds what a comparison found. @returns its number */
export function addRun(
  writer: Writer,
  place: Readonly<Record<'snapshotId' | 'packId', number>>,
  figures: Summary,
  verdict: VerdictKind,
): number {
  change(
    writer,
    `INSERT INTO runs (snapshot_id, pack_id, figures, verdict, made_at)
     VALUES (@snapshotId, @packId, @figures, @verdict, @now)`,
    { ...place, figures: JSON.stringify(figures), verdict, now: utcNow() },
  )
  const added = oneRow(writer, 'SELECT last_insert_rowid() AS number', z.object({ number: z.int() }))
  if (added === undefined) throw new Error('a comparison that was just added has no number')
  return added.number
}
