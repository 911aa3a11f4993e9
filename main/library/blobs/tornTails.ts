import { stat, truncate } from 'node:fs/promises'
import { Failure } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { damage } from '../failures.ts'
import type { Reader } from '../handles.ts'
import { segmentEnds } from './blobRows.ts'
import { segmentPath } from './segments.ts'

/**
 * Cuts what an interrupted write left behind the last blob that is known: bytes come before rows, so a kill between the
 * two leaves bytes of which nobody knows.
 *
 * @throws Failure 'library-damaged' when a file misses bytes that a row knows
 */
export async function cutTornTails(folder: string, reader: Reader): Promise<void> {
  const ends = segmentEnds(reader)
  for (const [segment, end] of ends) await cut(segmentPath(folder, segment), end)
  // A file that was begun and is known to no row; the next write takes its place from the start.
  const begun = Math.max(0, ...ends.keys()) + 1
  const path = segmentPath(folder, begun)
  if ((await bytesOf(path)) > 0) await truncate(path, 0)
}

async function cut(path: string, end: number): Promise<void> {
  const bytes = await bytesOf(path)
  if (bytes < end) throw new Failure(damage(path, `${end - bytes} bytes are missing`))
  if (bytes > end) await truncate(path, end)
}

async function bytesOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 0
    throw error
  }
}
