import { join } from 'node:path'

/** Where the files of pixels are, inside the library's folder. */
export const BLOBS_FOLDER = 'blobs'

/** Large, so that a virus scanner looks at a few files and not at a hundred thousand. */
export const SEGMENT_BYTES = 2 ** 30

/** Path of one of the files that blobs are appended to. */
export function segmentPath(folder: string, segment: number): string {
  return join(folder, BLOBS_FOLDER, `${String(segment).padStart(5, '0')}.blobs`)
}
