import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { DepthMapping } from '../../../shared/domain/reading.ts'
import { decodeSquare } from '../decode.ts'
import { readHeader } from '../header.ts'
import type { FoundPicture } from '../layout/foundFiles.ts'
import { openPicture } from '../openPicture.ts'
import type { Measurements } from './measurements.ts'
import { measuredSide } from './measuredSide.ts'
import { measureSquare } from './measurePixels.ts'

/**
 * Measures a picture, which is decoded once.
 *
 * @param depth what 16 bits a value become
 * @throws UnusableFile as `read` and `decodePicture`
 */
export async function measureFile(
  { path, read }: Pick<FoundPicture, 'path' | 'read'>,
  depth: DepthMapping,
): Promise<Measurements> {
  const bytes = await read()
  const header = await readHeader(bytes)
  const side = measuredSide(header)
  const pixels = await decodeSquare(openPicture(bytes, header), header, { size: side, channels: 3, depth })
  return {
    width: header.width,
    height: header.height,
    fingerprint: createHash('sha256').update(bytes).digest('hex'),
    modified: await lastChange(path),
    ...measureSquare(pixels, side),
  }
}

/** @returns undefined where the picture has no file of its own, as in a ZIP file */
async function lastChange(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return undefined
  }
}
