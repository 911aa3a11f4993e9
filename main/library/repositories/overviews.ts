import { z } from 'zod'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'
import { typedColumn } from './projects.ts'

/** A project in a line. */
export interface ProjectOverview {
  readonly name: string
  readonly createdAt: string
  readonly classes: number
  /** Those that count. */
  readonly pictures: number
  readonly snapshots: number
  readonly partNumber: string | undefined
  readonly process: string | undefined
  /** When something was last done in it. */
  readonly usedAt: string
}

const overviewRow = z.object({
  name: z.string(),
  created_at: z.string(),
  classes: z.int(),
  pictures: z.int(),
  snapshots: z.int(),
  part_number: typedColumn,
  process: typedColumn,
  used_at: z.string(),
}).transform(({ created_at, part_number, used_at, ...row }): ProjectOverview => ({
  ...row, createdAt: created_at, partNumber: part_number, usedAt: used_at,
}))

/** All projects, in the order in which they were made. */
export function listOverviews(reader: Reader): readonly ProjectOverview[] {
  const sql = `
    SELECT name, created_at, part_number, process,
      COALESCE(
        (SELECT done_at FROM audit WHERE audit.project_id = projects.id ORDER BY audit.id DESC LIMIT 1), created_at
      ) AS used_at,
      (SELECT COUNT(*) FROM classes WHERE classes.project_id = projects.id AND merged_into IS NULL) AS classes,
      (SELECT COUNT(*) FROM pictures WHERE pictures.project_id = projects.id AND outcome = 'imported') AS pictures,
      (SELECT COUNT(*) FROM snapshots WHERE snapshots.project_id = projects.id) AS snapshots
    FROM projects ORDER BY id`
  return allRows(reader, sql, overviewRow)
}
