import { z } from 'zod'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'
import { shapeText } from './shapeColumns.ts'

/** Numbers a small picture, by the blob that it is. It has one number, however often it comes. */
export function addThumbnail(writer: Writer, hash: string): void {
  change(writer, 'INSERT INTO thumbnails (hash) VALUES (@hash) ON CONFLICT (hash) DO NOTHING', { hash })
}

/** The number of the small picture of a content, as pictures of that shape have it. */
export function findThumbnail(reader: Reader, content: string, shape: TrainingShape): number | undefined {
  const row = z.object({ number: z.int() })
  return oneRow(reader, thumbnailQuery, row, { content, shape: shapeText(shape) })?.number
}

export const thumbnailQuery = `
  SELECT thumbnails.number FROM renderings JOIN thumbnails ON thumbnails.hash = renderings.thumbnail
  WHERE renderings.content = @content AND renderings.shape = @shape`

/** The blob that has the number of a small picture. */
export function findThumbnailBlob(reader: Reader, number: number): string | undefined {
  const row = z.object({ hash: z.string() })
  return oneRow(reader, 'SELECT hash FROM thumbnails WHERE number = @number', row, { number })?.hash
}
