import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { toPixels } from '../engine/network/normalization.ts'
import { encodePng } from '../images/png.ts'

/**
 * PNG files of some decoded pictures. Only these become pixels: a pack decodes to many more.
 * @param decoded [decodedCount, C, H, W], normalized
 */
export function decodedPngs(
  decoded: Float32Array,
  { plan: { image }, normalization }: Pick<DistilledSet, 'plan' | 'normalization'>,
  indices: readonly number[],
): Promise<Uint8Array[]> {
  const size = valuesPerPicture(image)
  return Promise.all(indices.map((index) => {
    const values = decoded.subarray(index * size, (index + 1) * size)
    return encodePng(new Uint8Array(toPixels(values, image, normalization)), image)
  }))
}
