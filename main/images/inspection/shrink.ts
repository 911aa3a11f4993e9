import type { GrayPicture } from './measurements.ts'

/** For each small pixel of a side, the source pixels under it, one behind the other, and their parts of it. */
interface Cover {
  /** [side], the first under each. */
  readonly first: Int32Array
  /** [side + 1], where in `parts` those of each begin. */
  readonly from: Int32Array
  /** Those of each small pixel sum to 1. */
  readonly parts: Float64Array
}

/** By length and side: pictures are many, and their sides few. */
const covers = new Map<string, Cover>()
const mostCovers = 64

/**
 * A part of the picture as a small square, without keeping proportions. Every source pixel counts by the area that it
 * covers, so a picture moved by less than a small pixel stays nearly the same.
 *
 * @param part of the square's lines and columns alike, all that is made of it; without it, all
 * @returns [count, count]
 */
export function shrink(
  { pixels, width, height }: GrayPicture,
  side: number,
  { start, count }: { readonly start: number; readonly count: number } = { start: 0, count: side },
): Uint8Array {
  const columns = knownCover(width, side)
  const rows = knownCover(height, side)
  const top = rows.first[start] ?? 0
  const last = start + count - 1
  const bottom = (rows.first[last] ?? 0) + (rows.from[last + 1] ?? 0) - (rows.from[last] ?? 0)
  const narrow = new Float32Array(height * count)
  for (let y = top; y < bottom; y += 1) {
    for (let x = 0; x < count; x += 1) narrow[y * count + x] = meanUnder(pixels, columns, start + x, y * width, 1)
  }
  const small = new Uint8Array(count * count)
  for (let y = 0; y < count; y += 1) {
    for (let x = 0; x < count; x += 1) small[y * count + x] = Math.round(meanUnder(narrow, rows, start + y, x, count))
  }
  return small
}

/** @param start of the source's line, and `step` from one of its pixels to the next */
function meanUnder(
  source: Uint8Array | Float32Array,
  { first, from, parts }: Cover,
  at: number,
  start: number,
  step: number,
): number {
  const begin = from[at] ?? 0
  const end = from[at + 1] ?? 0
  let place = start + (first[at] ?? 0) * step
  let sum = 0
  for (let part = begin; part < end; part += 1, place += step) sum += (parts[part] ?? 0) * (source[place] ?? 0)
  return sum
}

function knownCover(length: number, side: number): Cover {
  const key = `${length} ${side}`
  const known = covers.get(key) ?? coverOf(length, side)
  if (covers.size >= mostCovers) covers.clear()
  covers.set(key, known)
  return known
}

function coverOf(length: number, side: number): Cover {
  const step = length / side
  const first = new Int32Array(side)
  const from = new Int32Array(side + 1)
  const parts: number[] = []
  for (let at = 0; at < side; at += 1) {
    const [begin, end] = [at * step, (at + 1) * step]
    first[at] = Math.floor(begin)
    // The sum of roundings may put the end past the last pixel.
    for (let index = Math.floor(begin); index < Math.min(length, Math.ceil(end)); index += 1) {
      parts.push((Math.min(end, index + 1) - Math.max(begin, index)) / step)
    }
    from[at + 1] = parts.length
  }
  return { first, from, parts: Float64Array.from(parts) }
}
