import { join } from 'node:path'
import { z } from 'zod'
import type { Outcome, SplitName } from '../../../shared/domain/library.ts'
import { skipReasons, type SkipReason } from '../../../shared/domain/skippedFile.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'
import type { Page } from './picturePages.ts'

/** A file that was found for a project, and what became of it. */
export interface AccountFile {
  /** After which the next page begins. */
  readonly number: number
  readonly source: string
  /** Inside the source. */
  readonly path: string
  readonly className: string
  readonly split: SplitName
  readonly outcome: Outcome
  readonly content: string | undefined
  /** Why it was skipped. */
  readonly reason?: SkipReason
  /** The file that counts for it, with its source. */
  readonly duplicateOf?: string
}

const outcome = z.enum(['imported', 'duplicate', 'skipped', 'gone'])

const countRow = z.object({ outcome, count: z.int() })

/** How many files of a project came to which end. */
export function countByOutcome(reader: Reader, projectId: number): Readonly<Record<Outcome, number>> {
  const counts = { imported: 0, duplicate: 0, skipped: 0, gone: 0 }
  for (const { outcome, count } of allRows(reader, outcomesQuery, countRow, { projectId })) counts[outcome] = count
  return counts
}

/** Counted in the order of an index. */
export const outcomesQuery =
  'SELECT outcome, COUNT(*) AS count FROM pictures WHERE project_id = @projectId GROUP BY outcome'

const fileRow = z.object({
  number: z.int(),
  source: z.string(),
  path: z.string(),
  class_name: z.string(),
  split: z.enum(['training', 'test']),
  outcome,
  content: z.string().nullable(),
  skip_reason: z.enum(skipReasons).nullable(),
  keeper_source: z.string().nullable(),
  keeper_path: z.string().nullable(),
}).transform(({ class_name, content, skip_reason: reason, keeper_source, keeper_path, ...row }): AccountFile => ({
  ...row,
  className: class_name,
  content: content ?? undefined,
  ...(row.outcome === 'skipped' && reason !== null && { reason }),
  ...(keeper_source !== null && keeper_path !== null && { duplicateOf: join(keeper_source, keeper_path) }),
}))

/** One page of the files that came to one end, in the order in which they came. */
export function listAccountPage(
  reader: Reader,
  projectId: number,
  outcome: Outcome,
  page: Page,
): readonly AccountFile[] {
  return allRows(reader, accountPageQuery, fileRow, { projectId, outcome, ...page })
}

/** Along the index of ends, which also gives the order. */
export const accountPageQuery = `
  SELECT pictures.id AS number, data_sets.source_path AS source, pictures.path, classes.name AS class_name,
    pictures.split, pictures.outcome, pictures.content, pictures.skip_reason,
    keeper_sets.source_path AS keeper_source, keepers.path AS keeper_path
  FROM pictures
  JOIN data_sets ON data_sets.id = pictures.data_set_id
  JOIN classes ON classes.id = pictures.class_id
  LEFT JOIN pictures AS keepers ON keepers.id = pictures.duplicate_of
  LEFT JOIN data_sets AS keeper_sets ON keeper_sets.id = keepers.data_set_id
  WHERE pictures.project_id = @projectId AND pictures.outcome = @outcome AND pictures.id > @after
  ORDER BY pictures.id LIMIT @limit`
