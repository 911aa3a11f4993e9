import { z } from 'zod'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, oneRow } from '../statements.ts'

/** Where the bytes of a hash are: SHA-256, as hexadecimal digits. */
export interface BlobPlace {
  readonly hash: string
  /** Number of the file. */
  readonly segment: number
  readonly offsetBytes: number
  readonly lengthBytes: number
}

const placeRow = z.object({
  hash: z.string(),
  segment: z.int(),
  offset_bytes: z.int(),
  length_bytes: z.int(),
}).transform(({ hash, segment, offset_bytes, length_bytes }): BlobPlace => ({
  hash, segment, offsetBytes: offset_bytes, lengthBytes: length_bytes,
}))

export function findBlob(reader: Reader, hash: string): BlobPlace | undefined {
  return oneRow(reader, 'SELECT * FROM blobs WHERE hash = @hash', placeRow, { hash })
}

/** The blob that ends the last file. What is written next goes behind it, over anything that no row knows. */
export function lastBlob(reader: Reader): BlobPlace | undefined {
  return oneRow(reader, 'SELECT * FROM blobs ORDER BY segment DESC, offset_bytes DESC LIMIT 1', placeRow)
}

/** Notes where blobs are, once their bytes are on the disk. */
export function recordBlobs(writer: Writer, places: readonly BlobPlace[]): void {
  for (const { hash, segment, offsetBytes, lengthBytes } of places) {
    change(
      writer,
      'INSERT INTO blobs (hash, segment, offset_bytes, length_bytes) VALUES (@hash, @segment, @offset, @length)',
      { hash, segment, offset: offsetBytes, length: lengthBytes },
    )
  }
}

const endRow = z.object({ segment: z.int(), end: z.int() })

/** By file, where the last blob in it ends. */
export function segmentEnds(reader: Reader): ReadonlyMap<number, number> {
  const sql = 'SELECT segment, MAX(offset_bytes + length_bytes) AS end FROM blobs GROUP BY segment'
  return new Map(allRows(reader, sql, endRow).map(({ segment, end }) => [segment, end]))
}
