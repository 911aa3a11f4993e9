/**
 * The one door to sharp. Pictures are small and many: one thread each, several at a time, is faster than several
 * threads each; and no file is read twice, so its cache would only hold memory.
 */
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import type { PictureSides } from './bmp.ts'
import type { Placement } from './fit.ts'

sharp.concurrency(1)
sharp.cache(false)

export { sharp }
export type { Sharp }

/** Pixels in memory, [height, width, channels]. */
export function rawPicture(pixels: Uint8Array, height: number, width: number, channels: 1 | 3): Sharp {
  return sharp(pixels, { raw: { width, height, channels } }).toColourspace(channels === 1 ? 'b-w' : 'srgb')
}

/**
 * Scales without keeping proportions: all of a picture fills the square, so no defect at a border is lost and none gets
 * smaller than it must. The kernel is a triangle as wide as the scaling asks: every source pixel counts, and nothing
 * rings beside a defect's edge. Where pictures shrink, Pillow's and torchvision's antialiased bilinear differ from it
 * by about one gray level, so others can prepare their pictures alike.
 */
export function scaled(picture: Sharp, width: number, height: number): Sharp {
  return picture.resize(width, height, { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: false })
}

/** Brings a picture of these sides to its place in a square of `size` pixels a side, on black. */
export function placed(picture: Sharp, sides: PictureSides, { from, to }: Placement, size: number): Sharp {
  // Cutting keeps sharp from shrinking a JPEG as it reads, which would change pictures of which nothing is cut.
  const isWhole = from.width === sides.width && from.height === sides.height
  const part = scaled(isWhole ? picture : picture.extract(from), to.width, to.height)
  if (to.width === size && to.height === size) return part
  return part.extend({
    left: to.left,
    top: to.top,
    right: size - to.left - to.width,
    bottom: size - to.top - to.height,
    background: 'black',
  })
}
