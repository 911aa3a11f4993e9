import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { DepthMapping } from '../../../shared/domain/reading.ts'
import { decodePicture, measurePicture } from '../decode.ts'
import type { FoundPicture } from '../layout/foundFiles.ts'
import type { Measurements } from './measurements.ts'
import { lumaOf, measurePixels, pureColorShare } from './measurePixels.ts'

const leastSide = 16

/** Four times the largest training size: blur and noise that are not seen at this size teach a network nothing. */
const mostSide = 512

/**
 * Measures a picture, which is decoded once: as a square whose side is the picture's shorter one, 512 pixels at most,
 * so that no detail is invented.
 *
 * @param depth what 16 bits a value become
 * @throws UnusableFile as `read` and `decodePicture`
 */
export async function measureFile({ path, read }: FoundPicture, depth: DepthMapping): Promise<Measurements> {
  const bytes = await read()
  const { width, height } = await measurePicture(bytes)
  const side = Math.min(mostSide, Math.max(leastSide, Math.min(width, height)))
  const planes = await decodePicture(bytes, { size: side, channels: 3, depth })
  return {
    width,
    height,
    fingerprint: createHash('sha256').update(bytes).digest('hex'),
    modified: await lastChange(path),
    ...measurePixels({ pixels: lumaOf(planes), width: side, height: side }, pureColorShare(planes)),
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
