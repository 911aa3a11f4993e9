import type { DepthMapping } from '../../../shared/domain/reading.ts'
import type { PictureSides } from '../bmp.ts'
import type { OpenPicture } from '../openOnce.ts'

const leastSide = 16

/** Four times the largest training size: blur and noise that are not seen at this size teach a network nothing. */
const mostSide = 512

/** A picture as it is measured: pixels are [height, width, 3]. */
export interface MeasuredPixels extends PictureSides {
  readonly pixels: Uint8Array
}

/**
 * The pixels of a picture that are measured: all as they are, or those of a square as large as its shorter side, so
 * that no detail is invented.
 *
 * @param depth what 16 bits a value become
 * @throws UnusableFile 'damaged', and as `decodeBmp`
 */
export async function pixelsToMeasure(
  picture: OpenPicture,
  { width, height }: PictureSides,
  depth: DepthMapping,
): Promise<MeasuredPixels> {
  const shorter = Math.min(width, height)
  if (shorter >= leastSide && Math.max(width, height) <= mostSide) {
    return { width, height, pixels: await picture.whole(depth) }
  }
  const size = Math.min(mostSide, Math.max(leastSide, shorter))
  return { width: size, height: size, pixels: await picture.square({ size, channels: 3, depth }) }
}
