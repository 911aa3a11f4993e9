import type { DepthMapping } from '../../../shared/domain/reading.ts'
import type { PictureHeader } from '../header.ts'
import { openOnce } from '../openOnce.ts'
import type { PixelMeasurements } from './measurements.ts'
import { measureColors } from './measurePixels.ts'
import { pixelsToMeasure } from './pixelsToMeasure.ts'

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
  return measureColors(await pixelsToMeasure(openOnce(bytes, header), header, depth))
}
