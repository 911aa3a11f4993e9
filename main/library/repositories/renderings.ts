import { z } from 'zod'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import type { ReadingNote } from '../../../shared/domain/reading.ts'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'
import { notesColumn, shapeText } from './shapeColumns.ts'
import { addThumbnail } from './thumbnails.ts'

/** What is kept of a picture's content: blobs by their hashes. */
export interface Rendering {
  /** Of the original, as a viewer shows it, pixels. */
  readonly width: number
  readonly height: number
  /** [channels, size, size] */
  readonly pixels: string
  /** A picture file. */
  readonly thumbnail: string
  readonly fileBytes: number
  /** What reading the file did. */
  readonly notes: readonly ReadingNote[]
}

const renderingRow = z.object({
  width: z.int(),
  height: z.int(),
  pixels: z.string(),
  thumbnail: z.string(),
  file_bytes: z.int(),
  notes: notesColumn,
}).transform(({ file_bytes, ...row }): Rendering => ({ ...row, fileBytes: file_bytes }))

export function findRendering(
  reader: Reader,
  content: string,
  shape: TrainingShape,
): Rendering | undefined {
  const sql = `SELECT width, height, pixels, thumbnail, file_bytes, notes FROM renderings
    WHERE content = @content AND shape = @shape`
  return oneRow(reader, sql, renderingRow, { content, shape: shapeText(shape) })
}

/** @param rendering of blobs that are recorded; the same content is rendered once, and its small picture numbered */
export function addRendering(writer: Writer, content: string, shape: TrainingShape, rendering: Rendering): void {
  change(
    writer,
    `INSERT INTO renderings (content, shape, width, height, pixels, thumbnail, file_bytes, notes)
     VALUES (@content, @shape, @width, @height, @pixels, @thumbnail, @fileBytes, @notes)
     ON CONFLICT (content, shape) DO NOTHING`,
    { content, shape: shapeText(shape), ...rendering, notes: JSON.stringify(rendering.notes) },
  )
  addThumbnail(writer, rendering.thumbnail)
}
