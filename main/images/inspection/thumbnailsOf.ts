import { valuesPerPicture, type PictureSet } from '../../../shared/domain/pictures.ts'
import { thumbnailSide } from './measurements.ts'
import { lumaOfPixel } from './measurePixels.ts'
import { shrink } from './shrink.ts'
import type { Steps } from './steps.ts'

/** Pictures between two yields. */
const picturesAtATime = 200

/**
 * Small gray pictures of some of a set that was brought to training size, as `PixelMeasurements` has them of files.
 *
 * @returns one for each index, [thumbnailSide, thumbnailSide]
 */
export function* thumbnailsOf(set: PictureSet, indices: readonly number[]): Steps<readonly Uint8Array[]> {
  const { height, width } = set.shape
  const thumbnails: Uint8Array[] = []
  for (const index of indices) {
    thumbnails.push(shrink({ pixels: grayOf(set, index), width, height }, thumbnailSide))
    if (thumbnails.length % picturesAtATime === 0) yield thumbnails.length / indices.length
  }
  return thumbnails
}

/** [height, width] */
function grayOf({ shape, pixels }: PictureSet, index: number): Uint8Array {
  const size = valuesPerPicture(shape)
  const picture = pixels.subarray(index * size, (index + 1) * size)
  if (shape.channels === 1) return picture
  const plane = shape.height * shape.width
  return Uint8Array.from({ length: plane }, (_, at) =>
    lumaOfPixel(picture[at] ?? 0, picture[plane + at] ?? 0, picture[2 * plane + at] ?? 0))
}
