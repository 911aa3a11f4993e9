/**
 * A quantity over the picture plane. The origin is the picture's center and the mean side is 1, so what is drawn has
 * the same size on small and large pictures.
 */
export type Field = (x: number, y: number) => number

export const nothing: Field = () => 0

/** A field sampled at the pixel centers. */
export interface Raster {
  readonly width: number
  readonly height: number
  /** [height, width] */
  readonly values: Float32Array
}

/** Samples `field` at the center of each pixel. */
export function rasterize(field: Field, width: number, height: number): Raster {
  const scale = 1 / Math.sqrt(width * height)
  const values = new Float32Array(width * height)
  for (let row = 0; row < height; row += 1) {
    const y = (row + 0.5 - height / 2) * scale
    for (let column = 0; column < width; column += 1) {
      values[row * width + column] = field((column + 0.5 - width / 2) * scale, y)
    }
  }
  return { width, height, values }
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return part * part * (3 - 2 * part)
}

/** A bell of height 1 and the given width (one standard deviation). */
export function bell(value: number, width: number): number {
  return Math.exp((-0.5 * value * value) / (width * width))
}
