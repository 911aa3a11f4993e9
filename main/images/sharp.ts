/**
 * The one door to sharp. Pictures are small and many: one thread each, several at a time, is faster than several
 * threads each; and no file is read twice, so its cache would only hold memory.
 */
import sharp from 'sharp'
import type { Sharp } from 'sharp'

sharp.concurrency(1)
sharp.cache(false)

export { sharp }
export type { Sharp }

/**
 * How a picture becomes square. 'stretch' keeps every pixel's light and uses the whole square, so no defect at a border
 * is lost and none gets smaller than it must; 'fit' keeps the proportions and fills up with black; 'crop' keeps the
 * proportions and loses two borders.
 */
export type SquareFit = 'stretch' | 'fit' | 'crop'

const sharpFits = { stretch: 'fill', fit: 'contain', crop: 'cover' } as const satisfies Record<SquareFit, string>

/**
 * Scales with a triangle kernel as wide as the scaling asks (every source pixel counts, no ringing beside a defect's
 * edge): the same as Pillow's and torchvision's antialiased bilinear, so that others can prepare their pictures alike.
 */
export function scaled(picture: Sharp, width: number, height: number, fit: SquareFit): Sharp {
  return picture.resize(width, height, {
    fit: sharpFits[fit],
    kernel: 'linear',
    background: 'black',
    fastShrinkOnLoad: false,
  })
}
