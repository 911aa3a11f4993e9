import type { Normalization } from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture, type PictureSet, type TrainingSplit } from '../../../shared/domain/pictures.ts'

/** Below this, a channel counts as constant and is only centered. */
const LEAST_DEVIATION = 1e-3

/** Mean and deviation of each channel over the training pictures, pixel values in [0, 1]. */
export function measureNormalization({ shape, pixels }: TrainingSplit): Normalization {
  const plane = shape.height * shape.width
  const sums = Array.from({ length: shape.channels }, () => ({ sum: 0, squares: 0 }))
  pixels.forEach((pixel, at) => {
    const channel = sums[Math.floor(at / plane) % shape.channels]
    if (!channel) return
    channel.sum += pixel / 255
    channel.squares += (pixel / 255) ** 2
  })
  const count = pixels.length / shape.channels
  const mean = sums.map(({ sum }) => sum / count)
  const deviation = sums.map(({ squares }, channel) => {
    const spread = Math.sqrt(Math.max(0, squares / count - (mean[channel] ?? 0) ** 2))
    return spread < LEAST_DEVIATION ? 1 : spread
  })
  return { mean, deviation }
}

/** Pictures at `indices` as a network sees them. -> [n, C, H, W], mean 0 and deviation 1 over the training pictures */
export function normalizePictures(
  pictures: PictureSet,
  normalization: Normalization,
  indices: ArrayLike<number>,
): Float32Array {
  const values = valuesPerPicture(pictures.shape)
  const plane = pictures.shape.height * pictures.shape.width
  const normalized = new Float32Array(indices.length * values)
  for (let at = 0; at < indices.length; at += 1) {
    const from = (indices[at] ?? 0) * values
    for (let value = 0; value < values; value += 1) {
      const channel = Math.floor(value / plane)
      const centered = (pictures.pixels[from + value] ?? 0) / 255 - (normalization.mean[channel] ?? 0)
      normalized[at * values + value] = centered / (normalization.deviation[channel] ?? 1)
    }
  }
  return normalized
}

/** The inverse, rounded and clamped to what a picture can show. [n, C, H, W] -> 0 to 255 */
export function toPixels(
  images: Float32Array,
  shape: PictureSet['shape'],
  { mean, deviation }: Normalization,
): Uint8ClampedArray {
  const plane = shape.height * shape.width
  return Uint8ClampedArray.from(images, (value, at) => {
    const channel = Math.floor(at / plane) % shape.channels
    return 255 * (value * (deviation[channel] ?? 1) + (mean[channel] ?? 0))
  })
}
