import { cellMeans, meanOf } from './differenceHash.ts'
import { thumbnailSide } from './measurements.ts'
import type { PixelMeasurements } from './measurements.ts'
import type { Steps } from './steps.ts'
import { textureMaker } from './texture.ts'
import type { Texture } from './texture.ts'

/** Near copies differ by less of what is special about them against the mean picture of their set. */
const mostDifferent = 0.05

/** Moved by a pixel, they differ by this many times as much, and the means of their cells by that many times. */
const movedDifference = 8
const movedCells = 3

/** How far the small pictures are moved against each other: a pixel of a small original is one of theirs. */
const moves = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => ({ down, right })))

const last = thumbnailSide - 1

/** Rows are compared from the middle on, in these steps: edges are often empty, and strangers differ late there. */
const rowStep = 11

/** Pictures that are made comparable between two yields. */
const picturesAtATime = 200

/** What pictures are compared by. */
export type Looks = Pick<PixelMeasurements, 'thumbnail' | 'detail'>

/** A picture as it is compared. */
export interface ComparablePicture {
  /** Made anew each time: few pictures are compared by it, and those of all would fill the memory. */
  readonly texture: () => Texture
  /** [thumbnailSide, thumbnailSide], smoothed: half a pixel's move then changes little. */
  readonly pixels: Uint8Array
  /** Means of the picture's cells: most strangers differ in them already. */
  readonly cells: Float32Array
  /** Variance of what differs from the mean picture of the set, gray levels squared. */
  readonly energy: number
}

/** Makes pictures comparable, each with what the others of its set are like in mind. */
export function* comparable(pictures: readonly Looks[]): Steps<readonly ComparablePicture[]> {
  const textureOf = textureMaker(pictures.map(({ detail }) => detail))
  const smoothed: Uint8Array[] = []
  for (const { thumbnail } of pictures) {
    smoothed.push(smooth(thumbnail))
    if (smoothed.length % picturesAtATime === 0) yield smoothed.length / pictures.length
  }
  const usual = meanOf(smoothed)
  return pictures.map(({ detail }, at) => {
    const pixels = smoothed[at] ?? new Uint8Array()
    return { texture: () => textureOf(detail), pixels, cells: cellMeans(pixels), energy: varianceOf(pixels, usual) }
  })
}

/** Whether two pictures are one as far as small pictures tell. */
export function areAlike(one: ComparablePicture, other: ComparablePicture): boolean {
  const limit = mostDifferent * (one.energy + other.energy)
  // No move makes pictures alike of which one has much more to show.
  if ((Math.sqrt(one.energy) - Math.sqrt(other.energy)) ** 2 > limit) return false
  if (cellDistance(one.cells, other.cells) > movedCells * limit) return false
  const far = movedDifference * limit
  if (squaredDistance(one, other, { down: 0, right: 0 }, far) > far) return false
  return moves.some((move) => squaredDistance(one, other, move, limit) < limit)
}

/** As `squaredDistance`, of the cells. */
function cellDistance(one: Float32Array, other: Float32Array): number {
  let [sum, squares] = [0, 0]
  for (let at = 0; at < one.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    sum += difference
    squares += difference * difference
  }
  return squares / one.length - (sum / one.length) ** 2
}

/** Binomial weights over three pixels, across and down. */
function smooth(pixels: Uint8Array): Uint8Array {
  const at = (values: ArrayLike<number>, y: number, x: number): number =>
    values[Math.min(last, Math.max(0, y)) * thumbnailSide + Math.min(last, Math.max(0, x))] ?? 0
  const across = Float32Array.from(pixels, (value, index) => {
    const [y, x] = [Math.floor(index / thumbnailSide), index % thumbnailSide]
    return (at(pixels, y, x - 1) + 2 * value + at(pixels, y, x + 1)) / 4
  })
  return Uint8Array.from(across, (value, index) => {
    const [y, x] = [Math.floor(index / thumbnailSide), index % thumbnailSide]
    return Math.round((at(across, y - 1, x) + 2 * value + at(across, y + 1, x)) / 4)
  })
}

function varianceOf(pixels: Uint8Array, usual: Float64Array): number {
  let sum = 0
  let squares = 0
  pixels.forEach((value, at) => {
    const difference = value - (usual[at] ?? 0)
    sum += difference
    squares += difference * difference
  })
  return squares / pixels.length - (sum / pixels.length) ** 2
}

/**
 * Mean squared difference where the two overlap, with `other` moved, and their means made equal: another exposure does
 * not make another picture.
 *
 * @param enough from which on it does not matter how much larger the result is
 */
export function squaredDistance(
  { pixels: one }: ComparablePicture,
  { pixels: other }: ComparablePicture,
  { down, right }: { readonly down: number; readonly right: number },
  enough: number,
): number {
  const [top, left] = [Math.max(0, down), Math.max(0, right)]
  const [height, width] = [thumbnailSide - Math.abs(down), thumbnailSide - Math.abs(right)]
  const count = height * width
  let sum = 0
  let squares = 0
  for (let row = 0; row < height; row += 1) {
    const y = top + ((row * rowStep + (height >> 1)) % height)
    for (let x = left; x < left + width; x += 1) {
      const difference = (one[y * thumbnailSide + x] ?? 0) - (other[(y - down) * thumbnailSide + x - right] ?? 0)
      sum += difference
      squares += difference * difference
    }
    // The mean takes away at most what a constant difference of the rows so far could be.
    if (squares - (sum * sum) / ((row + 1) * width) > enough * count) return Infinity
  }
  return squares / count - (sum / count) ** 2
}
