import { stat } from 'node:fs/promises'
import type { DepthMapping } from '../../../shared/domain/reading.ts'
import { contentHash } from '../contentHash.ts'
import { readHeader } from '../header.ts'
import type { FoundPicture } from '../layout/foundFiles.ts'
import type { PicturePool } from '../threads/picturePool.ts'
import type { Measurements } from './measurements.ts'

/**
 * Measures a picture, which is decoded once.
 *
 * @param depth what 16 bits a value become
 * @throws UnusableFile as `read` and `PicturePool.run`
 */
export async function measureFile(
  { path, read }: Pick<FoundPicture, 'path' | 'read'>,
  depth: DepthMapping,
  pool: PicturePool,
): Promise<Measurements> {
  const modified = await lastChange(path)
  const bytes = await read()
  const header = await readHeader(bytes)
  const fingerprint = contentHash(bytes)
  const measured = await pool.run<'measure'>({ kind: 'measure', bytes, header, depth })
  return { width: header.width, height: header.height, fingerprint, modified, ...measured }
}

/** @returns undefined where the picture has no file of its own, as in a ZIP file */
async function lastChange(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return undefined
  }
}
