import { z } from 'zod'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'

/** A project in a line. */
export interface ProjectOverview {
  readonly name: string
  readonly createdAt: string
  readonly classes: number
  /** Those that count. */
  readonly pictures: number
  readonly snapshots: number
}

const overviewRow = z.object({
  name: z.string(),
  created_at: z.string(),
  classes: z.int(),
  pictures: z.int(),
  snapshots: z.int(),
}).transform(({ created_at, ...row }): ProjectOverview => ({ ...row, createdAt: created_at }))

/** All projects, in the order in which they were made. */
export function listOverviews(reader: Reader): readonly ProjectOverview[] {
  const sql = `
    SELECT name, created_at,
      (SELECT COUNT(*) FROM classes WHERE classes.project_id = projects.id AND merged_into IS NULL) AS classes,
      (SELECT COUNT(*) FROM pictures WHERE pictures.project_id = projects.id AND outcome = 'imported') AS pictures,
      (SELECT COUNT(*) FROM snapshots WHERE snapshots.project_id = projects.id) AS snapshots
    FROM projects ORDER BY id`
  return allRows(reader, sql, overviewRow)
}
