import type { DepthMapping } from '../../../shared/domain/reading.ts'
import { decodeSquare } from '../decode.ts'
import type { PictureHeader } from '../header.ts'
import { openPicture } from '../openPicture.ts'
import { measuredSide } from './measuredSide.ts'
import type { PixelMeasurements } from './measurements.ts'
import { measureSquare } from './measurePixels.ts'

/**
 * Measures a file whose header was read. It is decoded once.
 *
 * @param depth what 16 bits a value become
 * @throws UnusableFile as `decodePicture`
 */
export async function measureOpened(
  { bytes, header }: { readonly bytes: Uint8Array; readonly header: PictureHeader },
  depth: DepthMapping,
): Promise<PixelMeasurements> {
  const side = measuredSide(header)
  return measureSquare(
    await decodeSquare(openPicture(bytes, header), header, { size: side, channels: 3, depth }), side,
  )
}
