import type { TrainingShape } from '../../shared/domain/library.ts'
import type { PictureHeader } from './header.ts'
import { pixelsToMeasure } from './inspection/pixelsToMeasure.ts'
import type { PixelMeasurements } from './inspection/measurements.ts'
import { measureColors } from './inspection/measurePixels.ts'
import { openOnce } from './openOnce.ts'
import { toPlanes } from './planes.ts'
import { encodeThumbnail, thumbnailSides } from './thumbnail.ts'

/** All that a program which keeps pictures wants of one. */
export interface ExaminedPicture {
  /** What `decodePicture` gives for the shape, [channels, size, size]. */
  readonly planes: Uint8Array
  /** A picture file. */
  readonly thumbnail: Uint8Array
  readonly measurements: PixelMeasurements
}

/**
 * Turns a file whose header was read into everything at once.
 *
 * @throws UnusableFile as `decodePicture`
 */
export async function examinePicture(
  { bytes, header }: { readonly bytes: Uint8Array; readonly header: PictureHeader },
  shape: TrainingShape,
): Promise<ExaminedPicture> {
  const picture = openOnce(bytes, header)
  const trained = await picture.square(shape)
  const measured = await pixelsToMeasure(picture, header, shape.depth)
  const sides = thumbnailSides(header)
  const longer = Math.max(sides.width, sides.height)
  // What is measured shows a very long picture with too few pixels along it.
  const hasEnough = Math.max(measured.width, measured.height) >= longer
  const square = { ...shape, size: longer, fit: 'stretch' } as const
  const shown = hasEnough ? measured : { width: longer, height: longer, pixels: await picture.square(square) }
  return {
    planes: toPlanes(trained, 3, shape.channels),
    thumbnail: await encodeThumbnail(shown, sides),
    measurements: measureColors(measured),
  }
}
