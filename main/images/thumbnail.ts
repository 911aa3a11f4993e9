import { largestSide } from '../../shared/domain/trainingSide.ts'
import type { PictureSides } from './bmp.ts'
import { encodeColorBmp } from './bmp/encodeColor.ts'
import { sharp } from './sharp.ts'

/** Up to this side a thumbnail is stored as it is: packing it takes longer than decoding its picture. */
const mostUnpacked = 64

/**
 * Sides of a picture's thumbnail, in proportion: the longer one is at most that of the largest pictures that are
 * trained on. A small picture is not enlarged.
 */
export function thumbnailSides({ width, height }: PictureSides): PictureSides {
  const longer = Math.max(width, height)
  const scale = Math.min(largestSide, longer) / longer
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale))
  return { width: scaled(width), height: scaled(height) }
}

/**
 * A small picture to look at, of these sides: a JPEG, or a bitmap where it is very small.
 *
 * @param original all of it, in color, [height, width, 3], in whatever proportion
 */
export async function encodeThumbnail(
  original: PictureSides & { readonly pixels: Uint8Array },
  { width, height }: PictureSides,
): Promise<Uint8Array> {
  const isSame = original.width === width && original.height === height
  const picture = sharp(original.pixels, { raw: { width: original.width, height: original.height, channels: 3 } })
  const shown = isSame ? picture : picture.resize(width, height, { fit: 'fill', kernel: 'linear' })
  // The usual code table: an import makes a hundred thousand of them, and they are small anyway.
  if (Math.max(width, height) > mostUnpacked) return shown.jpeg({ quality: 80, optimizeCoding: false }).toBuffer()
  return encodeColorBmp({ width, height, pixels: isSame ? original.pixels : await shown.raw().toBuffer() })
}
