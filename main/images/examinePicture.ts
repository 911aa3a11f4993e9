import type { TrainingShape } from '../../shared/domain/library.ts'
import { decodeSquare } from './decode.ts'
import type { PictureHeader } from './header.ts'
import { measuredSide } from './inspection/measuredSide.ts'
import type { PixelMeasurements } from './inspection/measurements.ts'
import { measureSquare } from './inspection/measurePixels.ts'
import { openOnce } from './openOnce.ts'
import { toPlanes } from './planes.ts'
import { encodeThumbnail, thumbnailSide } from './thumbnail.ts'

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
  const open = await openOnce(bytes, header, shape)
  const trained = await decodeSquare(open(), header, shape)
  const side = measuredSide(header)
  const wholeSquare = async (size: number): Promise<Uint8Array> =>
    size === shape.size && shape.fit === 'stretch'
      ? trained
      : decodeSquare(open(), header, { ...shape, size, fit: 'stretch' })
  const measured = await wholeSquare(side)
  // The square that is measured shows a very long picture with too few pixels along it.
  const shown = side < thumbnailSide(header) ? await wholeSquare(thumbnailSide(header)) : measured
  return {
    planes: toPlanes(trained, 3, shape.channels),
    thumbnail: await encodeThumbnail(shown, header),
    measurements: measureSquare(measured, side),
  }
}
