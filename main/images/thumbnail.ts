import type { PictureSides } from './bmp.ts'
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
 * @param square the whole original in color, [side, side, 3]
 */
export async function encodeThumbnail(square: Uint8Array, original: PictureSides): Promise<Uint8Array> {
  const squareSide = Math.sqrt(square.length / 3)
  const side = thumbnailSide(original)
  const longer = Math.max(original.width, original.height)
  const scaled = (length: number): number => Math.max(1, Math.round((side * length) / longer))
  return sharp(square, { raw: { width: squareSide, height: squareSide, channels: 3 } })
    .resize(scaled(original.width), scaled(original.height), { fit: 'fill' })
    // The least effort: an import makes a hundred thousand of them, and they are small anyway.
    .webp({ quality: 80, effort: 0 })
    .toBuffer()
}
