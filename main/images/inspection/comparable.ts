import { meanInSteps } from './means.ts'
import { thumbnailSide } from './measurements.ts'
import type { PixelMeasurements } from './measurements.ts'
import { cellsDiffer, movedCells, moves, type Move } from './movedCells.ts'
import { asPart, type Steps } from './steps.ts'
import { textureMaker } from './texture.ts'
import type { Texture } from './texture.ts'

/** Near copies differ by less of what is special about them against the mean picture of their set. */
const mostDifferent = 0.05

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
  /** As `movedCells` gives them: most strangers differ in them already. */
  readonly cells: Uint16Array
  /** Variance of what differs from the mean picture of the set, gray levels squared. */
  readonly energy: number
}

/** Makes pictures comparable, each with what the others of its set are like in mind. */
export function* comparable(pictures: readonly Looks[]): Steps<readonly ComparablePicture[]> {
  const textureOf = yield* asPart(textureMaker(pictures.map(({ detail }) => detail)), 0, 0.2)
  const smoothed: Uint8Array[] = []
  for (const { thumbnail } of pictures) {
    smoothed.push(smooth(thumbnail))
    if (smoothed.length % picturesAtATime === 0) yield 0.2 + (0.3 * smoothed.length) / pictures.length
  }
  const usual = yield* asPart(meanInSteps(smoothed), 0.5, 0.6)
  const compared: ComparablePicture[] = []
  for (const [at, { detail }] of pictures.entries()) {
    const pixels = smoothed[at] ?? new Uint8Array()
    const texture = (): Texture => textureOf(detail)
    compared.push({ texture, pixels, cells: movedCells(pixels), energy: varianceOf(pixels, usual) })
    if (compared.length % picturesAtATime === 0) yield 0.6 + (0.4 * compared.length) / pictures.length
  }
  return compared
}

/** Whether two pictures are one as far as small pictures tell. */
export function areAlike(one: ComparablePicture, other: ComparablePicture): boolean {
  const limit = mostDifferent * (one.energy + other.energy)
  // No move makes pictures alike of which one has much more to show.
  if ((Math.sqrt(one.energy) - Math.sqrt(other.energy)) ** 2 > limit) return false
  return moves.some((move, at) => {
    if (cellsDiffer(one.cells, other.cells, at, limit * overlapOf(move))) return false
    return squaredDistance(one, other, move, limit) < limit
  })
}

/** Pixels. */
function overlapOf({ down, right }: Move): number {
  return (thumbnailSide - Math.abs(down)) * (thumbnailSide - Math.abs(right))
}

/** Binomial weights over three pixels, across and down. */
function smooth(pixels: Uint8Array): Uint8Array {
  const across = new Float32Array(pixels.length)
  for (let at = 0; at < pixels.length; at += 1) {
    const x = at % thumbnailSide
    const [before, behind] = [x > 0 ? at - 1 : at, x < last ? at + 1 : at]
    across[at] = weighed(pixels, before, at, behind)
  }
  const smoothed = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at += 1) {
    const above = at < thumbnailSide ? at : at - thumbnailSide
    const below = at >= thumbnailSide * last ? at : at + thumbnailSide
    smoothed[at] = Math.round(weighed(across, above, at, below))
  }
  return smoothed
}

function weighed(values: Uint8Array | Float32Array, before: number, at: number, behind: number): number {
  return ((values[before] ?? 0) + 2 * (values[at] ?? 0) + (values[behind] ?? 0)) / 4
}

function varianceOf(pixels: Uint8Array, usual: Float64Array): number {
  let [sum, squares] = [0, 0]
  for (let at = 0; at < pixels.length; at += 1) {
    const difference = (pixels[at] ?? 0) - (usual[at] ?? 0)
    sum += difference
    squares += difference * difference
  }
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
  { down, right }: Move,
  enough: number,
): number {
  const left = Math.max(0, right)
  const [height, width] = [thumbnailSide - Math.abs(down), thumbnailSide - Math.abs(right)]
  const back = down * thumbnailSide + right
  const most = enough * height * width
  let [sum, squares] = [0, 0]
  for (let row = 0; row < height; row += 1) {
    const y = Math.max(0, down) + ((row * rowStep + (height >> 1)) % height)
    const end = y * thumbnailSide + left + width
    for (let at = end - width; at < end; at += 1) {
      const difference = (one[at] ?? 0) - (other[at - back] ?? 0)
      sum += difference
      squares += difference * difference
    }
    // The mean takes away at most what a constant difference of the rows so far could be.
    if (squares - (sum * sum) / ((row + 1) * width) > most) return Infinity
  }
  const count = height * width
  return squares / count - (sum / count) ** 2
}
