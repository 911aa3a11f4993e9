import { detailScale, detailSide, thumbnailSide } from './measurements.ts'
import type { GrayPicture, PixelMeasurements } from './measurements.ts'
import type { MeasuredPixels } from './pixelsToMeasure.ts'
import { shrink } from './shrink.ts'

/** Between the strongest and the weakest color of a pixel: what marks on a screen have, and lit surfaces rarely. */
const pureColorSpan = 160

/** Keeps the sharpness of an empty picture finite, gray levels squared: as much as rounding to 8 bits leaves. */
const roundingVariance = 1

/** Of the noise mask: its weights are 1, 2 and 4, whose squares sum to 36. */
const maskGain = 6
const largestResponse = 255 * 8

/** Median size of a standard normal number. */
const normalMedian = 0.6745

export function measureColors({ pixels, width, height }: MeasuredPixels): PixelMeasurements {
  const { luma, pureColor } = lumaOf(pixels)
  return measurePixels({ pixels: luma, width, height }, pureColor)
}

/** @param pureColor as `PixelMeasurements` has it */
export function measurePixels(gray: GrayPicture, pureColor: number): PixelMeasurements {
  const histogram = histogramOf(gray.pixels)
  const { mean, variance } = momentsOf(histogram, gray.pixels.length)
  const { laplacian, noise } = measureDetail(gray)
  return {
    brightness: mean,
    level: medianOf(histogram, gray.pixels.length),
    contrast: Math.sqrt(variance),
    sharpness: laplacian / (variance + roundingVariance),
    entropy: entropyOf(histogram, gray.pixels.length),
    noise,
    pureColor,
    thumbnail: shrink(gray, thumbnailSide),
    detail: middleOf(gray),
  }
}

function middleOf(gray: GrayPicture): Uint8Array {
  const whole = Math.min(detailScale, gray.width, gray.height)
  const count = Math.min(detailSide, whole)
  return shrink(gray, whole, { start: (whole - count) >> 1, count })
}

/** Luma of ITU-R BT.601. */
export function lumaOfPixel(red: number, green: number, blue: number): number {
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
}

/** Luma and the part of the pixels that are of a pure color. @param pixels [height, width, 3] */
function lumaOf(pixels: Uint8Array): { readonly luma: Uint8Array; readonly pureColor: number } {
  const luma = new Uint8Array(pixels.length / 3)
  let pure = 0
  for (let at = 0, from = 0; at < luma.length; at += 1, from += 3) {
    const red = pixels[from] ?? 0
    const green = pixels[from + 1] ?? 0
    const blue = pixels[from + 2] ?? 0
    luma[at] = lumaOfPixel(red, green, blue)
    if (Math.max(red, green, blue) - Math.min(red, green, blue) >= pureColorSpan) pure += 1
  }
  return { luma, pureColor: pure / luma.length }
}

function histogramOf(pixels: Uint8Array): Uint32Array {
  const histogram = new Uint32Array(256)
  for (let at = 0; at < pixels.length; at += 1) {
    const value = pixels[at] ?? 0
    histogram[value] = (histogram[value] ?? 0) + 1
  }
  return histogram
}

function medianOf(histogram: Uint32Array, count: number): number {
  let below = 0
  return Math.max(0, histogram.findIndex((amount) => (below += amount) * 2 >= count))
}

function momentsOf(histogram: Uint32Array, count: number): { readonly mean: number; readonly variance: number } {
  const mean = histogram.reduce((sum, amount, value) => sum + amount * value, 0) / count
  return { mean, variance: histogram.reduce((sum, amount, value) => sum + amount * (value - mean) ** 2, 0) / count }
}

function entropyOf(histogram: Uint32Array, count: number): number {
  return histogram.reduce((sum, amount) => (amount === 0 ? sum : sum - (amount / count) * Math.log2(amount / count)), 0)
}

/** Sum of the pixels above and below a place. */
function beyond(pixels: Uint8Array, at: number, width: number): number {
  return (pixels[at - width] ?? 0) + (pixels[at + width] ?? 0)
}

/**
 * Variance of the Laplacian (Pech-Pacheco et al. 2000, "Diatom autofocusing in brightfield microscopy"), and the
 * deviation of noise by the mask of Immerkaer 1996, "Fast noise variance estimation", to which smooth surfaces give
 * nothing: by the median of its responses and not their mean, so that the edges of parts and defects hardly count.
 */
function measureDetail({ pixels, width, height }: GrayPicture): { readonly laplacian: number; readonly noise: number } {
  let sum = 0
  let squares = 0
  const sizes = new Uint32Array(largestResponse + 1)
  for (let y = 1; y < height - 1; y += 1) {
    const start = y * width
    // Three columns at a time, of which each is read once.
    let [left, center] = [pixels[start] ?? 0, pixels[start + 1] ?? 0]
    let [leftBeyond, centerBeyond] = [beyond(pixels, start, width), beyond(pixels, start + 1, width)]
    for (let at = start + 2; at < start + width; at += 1) {
      const right = pixels[at] ?? 0
      const rightBeyond = beyond(pixels, at, width)
      const beside = left + right + centerBeyond
      const laplacian = beside - 4 * center
      sum += laplacian
      squares += laplacian * laplacian
      const size = Math.abs(leftBeyond + rightBeyond - 2 * beside + 4 * center)
      sizes[size] = (sizes[size] ?? 0) + 1
      left = center
      center = right
      leftBeyond = centerBeyond
      centerBeyond = rightBeyond
    }
  }
  const count = Math.max(1, (width - 2) * (height - 2))
  return { laplacian: squares / count - (sum / count) ** 2, noise: medianOf(sizes, count) / (normalMedian * maskGain) }
}
