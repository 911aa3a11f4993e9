import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { DepthMapping } from '../../../shared/domain/reading.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'
import type { KeptMeasurements } from './measurements.ts'
import { depthText } from './shapeColumns.ts'

/** A picture that counts, with what was measured of it. */
export interface MeasuredRow extends KeptMeasurements {
  readonly pictureId: number
  readonly sourcePath: string
  /** Inside the source, parted by '/'. */
  readonly path: string
  readonly className: string
  readonly split: SplitName
  readonly content: string
  readonly modifiedMs: number | undefined
}

const measuredRow = z.object({
  id: z.int(),
  source_path: z.string(),
  path: z.string(),
  class_name: z.string(),
  split: z.enum(['training', 'test']),
  content: z.string(),
  modified_ms: z.int().nullable(),
  width: z.int(),
  height: z.int(),
  brightness: z.number(),
  level: z.number(),
  contrast: z.number(),
  sharpness: z.number(),
  entropy: z.number(),
  noise: z.number(),
  pure_color: z.number(),
  grays: z.string(),
}).transform(({ id, source_path, class_name, modified_ms, pure_color, ...row }): MeasuredRow => ({
  ...row,
  pictureId: id,
  sourcePath: source_path,
  className: class_name,
  modifiedMs: modified_ms ?? undefined,
  pureColor: pure_color,
}))

/**
 * The pictures of a project that count and were measured, those for training first, class by class, in the order in
 * which they came.
 *
 * @param withoutQuarantine leaves out those that a person has put in quarantine
 */
export function listMeasured(
  reader: Reader,
  projectId: number,
  depth: DepthMapping,
  withoutQuarantine: boolean,
): readonly MeasuredRow[] {
  const sql = `
    SELECT pictures.id, data_sets.source_path, pictures.path, classes.name AS class_name, pictures.side AS split,
      pictures.content, pictures.modified_ms, measurements.*
    FROM pictures
    JOIN data_sets ON data_sets.id = pictures.data_set_id
    JOIN classes ON classes.id = pictures.class_id
    JOIN measurements ON measurements.content = pictures.content AND measurements.depth = @depth
    WHERE pictures.project_id = @projectId AND pictures.outcome = 'imported'${withoutQuarantine ? kept : ''}
    ORDER BY split DESC, classes.name, pictures.id`
  return allRows(reader, sql, measuredRow, { projectId, depth: depthText(depth) })
}

const kept = `
      AND NOT EXISTS (
        SELECT 1 FROM decisions
        WHERE decisions.project_id = @projectId AND decisions.content = pictures.content
          AND decisions.kind = 'quarantine' AND decisions.revoked_at IS NULL)`

/** How many of the pictures that count were imported by a program that did not measure. */
export function countUnmeasured(reader: Reader, projectId: number, depth: DepthMapping): number {
  const sql = `
    SELECT COUNT(*) AS count FROM pictures
    WHERE project_id = @projectId AND outcome = 'imported' AND NOT EXISTS (
      SELECT 1 FROM measurements WHERE measurements.content = pictures.content AND measurements.depth = @depth)`
  const [counted] = allRows(reader, sql, z.object({ count: z.int() }), { projectId, depth: depthText(depth) })
  return counted?.count ?? 0
}
