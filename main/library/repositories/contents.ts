import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { Reader } from '../handles.ts'
import { allRows, oneRow } from '../statements.ts'

/** A file of a project that has a content. */
export interface ContentFile {
  /** Of its picture. */
  readonly number: number
  readonly content: string
  readonly sourcePath: string
  /** Inside the source, parted by '/'. */
  readonly path: string
  readonly className: string
  readonly split: SplitName
  /** Whether it is the one that counts, and not a duplicate of it. */
  readonly counts: boolean
}

const fileRow = z.object({
  number: z.int(),
  content: z.string(),
  source_path: z.string(),
  path: z.string(),
  class_name: z.string(),
  split: z.enum(['training', 'test']),
  counts: z.int(),
}).transform(({ source_path, class_name, counts, ...row }): ContentFile => ({
  ...row, sourcePath: source_path, className: class_name, counts: counts === 1,
}))

const columns = `pictures.id AS number, pictures.content, data_sets.source_path, pictures.path,
  classes.name AS class_name, pictures.side AS split, pictures.outcome = 'imported' AS counts`

/** The files that have a content and are there, the one that counts first. */
export function listContentFiles(reader: Reader, projectId: number, content: string): readonly ContentFile[] {
  const sql = `SELECT ${columns} FROM pictures
    JOIN data_sets ON data_sets.id = pictures.data_set_id JOIN classes ON classes.id = pictures.class_id
    WHERE pictures.project_id = @projectId AND pictures.content = @content
      AND pictures.outcome IN ('imported', 'duplicate')
    ORDER BY counts DESC, pictures.id`
  return allRows(reader, sql, fileRow, { projectId, content })
}

/** The content of a file that is there, by its place in a data set. */
export function findContent(reader: Reader, dataSetId: number, path: string): string | undefined {
  const sql = `SELECT content FROM pictures
    WHERE data_set_id = @dataSetId AND path = @path AND outcome IN ('imported', 'duplicate')`
  return oneRow(reader, sql, z.object({ content: z.string() }), { dataSetId, path })?.content
}

/** Duplicates that stand in another class than the file that counts for them: one of the two labels is wrong. */
export function listContradictions(reader: Reader, projectId: number): readonly ContentFile[] {
  const sql = `SELECT ${columns} FROM pictures
    JOIN pictures AS keepers ON keepers.id = pictures.duplicate_of
    JOIN data_sets ON data_sets.id = pictures.data_set_id JOIN classes ON classes.id = pictures.class_id
    WHERE pictures.project_id = @projectId AND pictures.outcome = 'duplicate' AND keepers.class_id <> pictures.class_id
    ORDER BY pictures.id`
  return allRows(reader, sql, fileRow, { projectId })
}
