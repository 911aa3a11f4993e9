import type { GrayPicture } from './measurements.ts'

/**
 * The picture as a small square, without keeping proportions. Every source pixel counts by the area that it covers, so
 * a picture moved by less than a small pixel stays nearly the same.
 *
 * @returns [side, side]
 */
export function shrink({ pixels, width, height }: GrayPicture, side: number): Uint8Array {
  const rows = coverOf(height, side)
  const columns = coverOf(width, side)
  const narrow = new Float32Array(height * side)
  for (let y = 0; y < height; y += 1) {
    columns.forEach((cover, column) => {
      narrow[y * side + column] = cover.reduce((sum, [x, part]) => sum + part * (pixels[y * width + x] ?? 0), 0)
    })
  }
  const small = new Uint8Array(side * side)
  rows.forEach((cover, row) => {
    for (let x = 0; x < side; x += 1) {
      small[row * side + x] = Math.round(cover.reduce((sum, [y, part]) => sum + part * (narrow[y * side + x] ?? 0), 0))
    }
  })
  return small
}

/** For each small pixel of a side, the source pixels under it and their parts of it, which sum to 1. */
function coverOf(length: number, side: number): readonly (readonly (readonly [index: number, part: number])[])[] {
  const step = length / side
  return Array.from({ length: side }, (_, at) => {
    const [from, to] = [at * step, (at + 1) * step]
    const first = Math.floor(from)
    // The sum of roundings may put the end past the last pixel.
    const last = Math.min(length, Math.ceil(to))
    return Array.from({ length: last - first }, (_, offset) => {
      const index = first + offset
      return [index, (Math.min(to, index + 1) - Math.max(from, index)) / step] as const
    })
  })
}
