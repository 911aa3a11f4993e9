import { z } from 'zod'
import type { SplitName } from '../../../shared/domain/library.ts'
import type { PictureFacts } from '../../../shared/domain/pictureFacts.ts'
import { skipReasons, type SkipReason } from '../../../shared/domain/skippedFile.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import { factColumns, factsOf } from './factColumns.ts'
import { depthColumn } from './shapeColumns.ts'

/** By which a file that has not changed is known without reading it. */
export interface FileStamp {
  readonly bytes: number
  readonly modifiedMs: number
}

/** A file of a data set as it was last found. */
export interface KnownFile extends PictureFacts {
  /** Inside the data set's source, parted by '/'. */
  readonly path: string
  /** The class that it was found in, which may count as another. */
  readonly classId: number
  readonly split: SplitName
  /** Undefined where the file could not be read. */
  readonly stamp: FileStamp | undefined
  /** SHA-256 of the file, where it could be read. */
  readonly content: string | undefined
  readonly skipReason: SkipReason | undefined
  readonly isGone: boolean
}

const fileRow = z.object({
  path: z.string(),
  found_class_id: z.int(),
  split: z.enum(['training', 'test']),
  ...factColumns,
  file_bytes: z.int().nullable(),
  modified_ms: z.int().nullable(),
  content: z.string().nullable(),
  skip_reason: z.enum(skipReasons).nullable(),
  gone_at: z.string().nullable(),
}).transform(({ path, found_class_id, split, file_bytes: bytes, modified_ms: modifiedMs, ...row }): KnownFile => ({
  path,
  classId: found_class_id,
  split,
  ...factsOf(row),
  stamp: bytes === null || modifiedMs === null ? undefined : { bytes, modifiedMs },
  content: row.content ?? undefined,
  skipReason: row.skip_reason ?? undefined,
  isGone: row.gone_at !== null,
}))

/** All files that were ever found in a data set. */
export function listFiles(reader: Reader, dataSetId: number): readonly KnownFile[] {
  const sql = `SELECT path, COALESCE(found_class_id, class_id) AS found_class_id, split, lot, taken_on, part,
      file_bytes, modified_ms, content, skip_reason, gone_at
    FROM pictures WHERE data_set_id = @dataSetId`
  return allRows(reader, sql, fileRow, { dataSetId })
}

const placeRow = z.object({ source: z.string(), path: z.string() })

/** Where a picture was found: its source, and its path inside that. A row is never taken away. */
export function requirePicturePlace(reader: Reader, pictureId: number): z.infer<typeof placeRow> {
  const sql = `SELECT data_sets.source_path AS source, pictures.path FROM pictures
    JOIN data_sets ON data_sets.id = pictures.data_set_id WHERE pictures.id = @pictureId`
  const place = oneRow(reader, sql, placeRow, { pictureId })
  if (place === undefined) throw new Error(`picture ${pictureId} is not there`)
  return place
}

const originalRow = z.object({
  source: z.string(),
  path: z.string(),
  channels: z.union([z.literal(1), z.literal(3)]),
  depth: depthColumn,
})

/** Where the file of a picture is, and how its project reads it; undefined where there is no such file any more. */
export function findOriginal(reader: Reader, pictureId: number): z.infer<typeof originalRow> | undefined {
  const sql = `SELECT data_sets.source_path AS source, pictures.path, projects.training_channels AS channels,
      projects.training_depth AS depth
    FROM pictures
    JOIN data_sets ON data_sets.id = pictures.data_set_id
    JOIN projects ON projects.id = pictures.project_id AND projects.training_size IS NOT NULL
    WHERE pictures.id = @pictureId AND pictures.outcome IN ('imported', 'duplicate')`
  return oneRow(reader, sql, originalRow, { pictureId })
}

/** Where a file belongs. */
interface Place {
  readonly projectId: number
  readonly dataSetId: number
}

/** A file as it is found today. */
export type PresentFile = Omit<KnownFile, 'isGone'>

/** Notes a file as it is found today, new or known. `settle` then says whether it counts. */
export function putFile(writer: Writer, { projectId, dataSetId }: Place, file: PresentFile): void {
  const { path, classId, split, lot, date, part, stamp, content, skipReason } = file
  change(
    writer,
    `INSERT INTO pictures
       (project_id, data_set_id, path, class_id, found_class_id, split, lot, taken_on, part,
        file_bytes, modified_ms, content, skip_reason)
     VALUES (@projectId, @dataSetId, @path, (SELECT COALESCE(merged_into, id) FROM classes WHERE id = @classId),
       @classId, @split, @lot, @date, @part, @bytes, @modifiedMs, @content, @skipReason)
     ON CONFLICT (data_set_id, path) DO UPDATE SET
       class_id = excluded.class_id, found_class_id = excluded.found_class_id, split = excluded.split,
       lot = excluded.lot, taken_on = excluded.taken_on, part = excluded.part, file_bytes = excluded.file_bytes,
       modified_ms = excluded.modified_ms, content = excluded.content, skip_reason = excluded.skip_reason,
       duplicate_of = NULL, gone_at = NULL`,
    {
      projectId, dataSetId, path, classId, split, lot: lot ?? null, date: date ?? null, part: part ?? null,
      bytes: stamp?.bytes ?? null, modifiedMs: stamp?.modifiedMs ?? null,
      content: content ?? null, skipReason: skipReason ?? null,
    },
  )
}

/** Notes that a file is not there any more. What was decided about its content is kept. */
export function markGone(writer: Writer, dataSetId: number, path: string): void {
  const sql = `UPDATE pictures SET gone_at = @now, duplicate_of = NULL
    WHERE data_set_id = @dataSetId AND path = @path AND gone_at IS NULL`
  change(writer, sql, { dataSetId, path, now: utcNow() })
}

/**
 * Of the pictures in a project that have one content, the one that came first counts, and the others are its
 * duplicates. To be called for every content that came, changed or went.
 */
export function settle(writer: Writer, projectId: number, content: string): void {
  change(
    writer,
    `UPDATE pictures SET duplicate_of = NULLIF(
       (SELECT MIN(first.id) FROM pictures AS first
        WHERE first.project_id = @projectId AND first.content = @content
          AND first.gone_at IS NULL AND first.skip_reason IS NULL),
       id)
     WHERE project_id = @projectId AND content = @content AND gone_at IS NULL AND skip_reason IS NULL`,
    { projectId, content },
  )
}
