import { z } from 'zod'
import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'
import type { Outcome, SplitName } from '../../../shared/domain/library.ts'
import { skipReasons, type SkipReason } from '../../../shared/domain/skippedFile.ts'
import type { Reader } from '../handles.ts'
import { allRows } from '../statements.ts'
import { factColumns, factsOf } from './factColumns.ts'

/** What became of one file of a data set. */
export interface AccountLine extends PictureFacts {
  readonly path: string
  readonly className: string
  readonly split: SplitName
  readonly outcome: Outcome
  /** Why it was skipped. */
  readonly reason: SkipReason | undefined
  /** The file that counts for it, with its source. */
  readonly duplicateOf: { readonly sourcePath: string; readonly path: string } | undefined
}

const lineRow = z.object({
  path: z.string(),
  class_name: z.string(),
  split: z.enum(['training', 'test']),
  ...factColumns,
  outcome: z.enum(['imported', 'duplicate', 'skipped', 'gone']),
  skip_reason: z.enum(skipReasons).nullable(),
  keeper_source: z.string().nullable(),
  keeper_path: z.string().nullable(),
}).transform(({ path, class_name, split, outcome, skip_reason, keeper_source, keeper_path, ...row }): AccountLine => ({
  path,
  className: class_name,
  split,
  ...factsOf(row),
  outcome,
  reason: outcome === 'skipped' ? (skip_reason ?? undefined) : undefined,
  duplicateOf:
    keeper_source === null || keeper_path === null ? undefined : { sourcePath: keeper_source, path: keeper_path },
}))

/** What became of every file that was ever found in a data set, in the order in which they came. */
export function listAccount(reader: Reader, dataSetId: number): readonly AccountLine[] {
  const sql = `
    SELECT pictures.path, classes.name AS class_name, pictures.split, pictures.lot, pictures.taken_on, pictures.part,
      pictures.outcome, pictures.skip_reason,
      data_sets.source_path AS keeper_source, keepers.path AS keeper_path
    FROM pictures
    JOIN classes ON classes.id = pictures.class_id
    LEFT JOIN pictures AS keepers ON keepers.id = pictures.duplicate_of
    LEFT JOIN data_sets ON data_sets.id = keepers.data_set_id
    WHERE pictures.data_set_id = @dataSetId
    ORDER BY pictures.id`
  return allRows(reader, sql, lineRow, { dataSetId })
}
