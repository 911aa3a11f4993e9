import type { PictureSides } from './bmp.ts'
import { toInterleaved } from './planes.ts'
import { sharp } from './sharp.ts'
import { largestSide } from './trainingSide.ts'

/**
 * The longer side of a picture's thumbnail, pixels: at most that of the largest pictures that are trained on. A small
 * picture is not enlarged.
 */
export function thumbnailSide({ width, height }: PictureSides): number {
  return Math.min(largestSide, Math.max(width, height))
}

/**
 * A small picture to look at, as WebP, with the proportions of its original.
 *
 * @param square the whole original in color, [3, side, side], where `side` is that of its thumbnail
 */
export async function encodeThumbnail(square: Uint8Array, original: PictureSides): Promise<Uint8Array> {
  const side = thumbnailSide(original)
  const longer = Math.max(original.width, original.height)
  const scaled = (length: number): number => Math.max(1, Math.round((side * length) / longer))
  return sharp(toInterleaved(square, 3), { raw: { width: side, height: side, channels: 3 } })
    .resize(scaled(original.width), scaled(original.height), { fit: 'fill' })
    // The least effort: an import makes a hundred thousand of them, and they are small anyway.
    .webp({ quality: 80, effort: 0 })
    .toBuffer()
}
