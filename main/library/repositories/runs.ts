import { z } from 'zod'
import type { Reader } from '../handles.ts'
import { allRows, oneRow } from '../statements.ts'
import { figuresColumn } from './figures.ts'
import type { KnownRun } from './packs.ts'

/** A comparison of a project, with the pack that was compared. */
export interface ProjectRun extends KnownRun {
  readonly number: number
  readonly packId: number
  readonly snapshotId: number
  /** Whether more is kept of it than its figures. */
  readonly isWhole: boolean
}

const runRow = z.object({
  number: z.int(),
  pack_id: z.int(),
  snapshot_id: z.int(),
  snapshot: z.int(),
  figures: figuresColumn,
  verdict: z.enum(['good', 'fair', 'poor', 'unclear']),
  made_at: z.string(),
  whole: z.int(),
}).transform(({ pack_id, snapshot_id, made_at, whole, ...row }): ProjectRun => ({
  ...row, packId: pack_id, snapshotId: snapshot_id, madeAt: made_at, isWhole: whole === 1,
}))

const columns = `runs.id AS number, runs.pack_id, runs.snapshot_id, snapshots.number AS snapshot, runs.figures,
  runs.verdict, runs.made_at, EXISTS (SELECT 1 FROM run_evidence WHERE run_id = runs.id) AS whole`

/** From the packs of the project, which are few, to their runs. */
export const projectRunsQuery = `
  SELECT ${columns} FROM packs
  CROSS JOIN runs ON runs.pack_id = packs.id
  JOIN snapshots ON snapshots.id = runs.snapshot_id
  WHERE packs.project_id = @projectId ORDER BY runs.id DESC LIMIT @limit`

/** The comparisons of a project, the last first. */
export function listProjectRuns(reader: Reader, projectId: number, limit: number): readonly ProjectRun[] {
  return allRows(reader, projectRunsQuery, runRow, { projectId, limit })
}

/** One of them; undefined where the project has none of that number. */
export function findRun(reader: Reader, projectId: number, number: number): ProjectRun | undefined {
  const sql = `SELECT ${columns} FROM runs JOIN packs ON packs.id = runs.pack_id
    JOIN snapshots ON snapshots.id = runs.snapshot_id WHERE runs.id = @number AND packs.project_id = @projectId`
  return oneRow(reader, sql, runRow, { projectId, number })
}
