import type { PictureSides } from './bmp.ts'
import { toInterleaved } from './planes.ts'
import { sharp } from './sharp.ts'

/** The longer side of a thumbnail, pixels: as large as the largest pictures that are trained on. */
export const thumbnailSide = 128

/**
 * A small picture to look at, as WebP, with the proportions of its original.
 *
 * @param square the whole original in color, [3, thumbnailSide, thumbnailSide]
 */
export async function encodeThumbnail(square: Uint8Array, { width, height }: PictureSides): Promise<Uint8Array> {
  const raw = { width: thumbnailSide, height: thumbnailSide, channels: 3 } as const
  const longer = Math.max(width, height)
  const scaled = (side: number): number => Math.max(1, Math.round((thumbnailSide * side) / longer))
  return sharp(toInterleaved(square, 3), { raw })
    .resize(scaled(width), scaled(height), { fit: 'fill' })
    .webp({ quality: 80 })
    .toBuffer()
}
