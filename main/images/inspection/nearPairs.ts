import { createStream, permutation } from '../../../shared/stream.ts'
import { visitCandidates } from './candidates.ts'
import { differenceHashes, meanOf } from './differenceHash.ts'
import type { Pair } from './groups.ts'
import { thumbnailSide } from './measurements.ts'
import type { PixelMeasurements } from './measurements.ts'
import { textureAgreement, texturesOf } from './texture.ts'
import type { Texture } from './texture.ts'

/** Near copies differ by less of what is special about them against the mean picture of their set. */
const mostDifferent = 0.05

/** Moved by a pixel, they differ by this many times as much. */
const movedDifference = 8

/** How much more textures of near copies agree than those of a picture and its nearest stranger usually do. */
const moreThanUsual = 0.1

/** In no set is less agreement a sign, nor is more asked for: storing anew with losses costs some of it. */
const agreementLimits = { least: 0.4, most: 0.8 }

/** Pictures whose nearest strangers are looked for, and those among which they are. */
const askedPictures = 100
const comparedPictures = 2000

/** How far the small pictures are moved against each other: a pixel of a small original is one of theirs. */
const moves = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => ({ down, right })))

const last = thumbnailSide - 1

type Looks = Pick<PixelMeasurements, 'thumbnail' | 'detail'>

/**
 * Pairs of pictures that are one picture moved by a pixel, stored anew or slightly changed. Pictures from a fixed
 * camera are all alike, so only what differs from the mean picture of the set is compared: first as small pictures,
 * then by texture, which no two parts share.
 *
 * @returns each pair once, the lower index first
 */
export function findNearPairs(pictures: readonly Looks[]): readonly Pair[] {
  const compared = comparable(pictures)
  const least = leastAgreement(compared)
  const pairs: Pair[] = []
  visitCandidates(differenceHashes(pictures.map(({ thumbnail }) => thumbnail)), (one, other) => {
    const [first, second] = [compared[one], compared[other]]
    if (!first || !second || !areAlike(first, second)) return
    if (textureAgreement(first.texture, second.texture) >= least) pairs.push([one, other])
  })
  return pairs
}

/** How much textures must agree in this set. A tenth of the sample may be near copies themselves. */
function leastAgreement(compared: readonly ComparablePicture[]): number {
  const order = permutation(createStream(1).fork('near-pairs'), compared.length)
  const others = [...order.subarray(0, comparedPictures)].flatMap((at) => compared[at] ?? [])
  const agreements = others.slice(0, askedPictures).map((asked) => {
    let nearest: ComparablePicture | undefined
    let least = Infinity
    for (const other of others) {
      const distance = other === asked ? Infinity : squaredDistance(asked, other, { down: 0, right: 0 }, least)
      if (distance >= least) continue
      least = distance
      nearest = other
    }
    return nearest ? textureAgreement(asked.texture, nearest.texture) : 0
  })
  const high = agreements.sort((one, other) => one - other)[Math.floor(agreements.length * 0.9)] ?? 0
  return Math.min(agreementLimits.most, Math.max(agreementLimits.least, high + moreThanUsual))
}

interface ComparablePicture {
  readonly texture: Texture
  /** [thumbnailSide, thumbnailSide], smoothed: half a pixel's move then changes little. */
  readonly pixels: Uint8Array
  /** Variance of what differs from the mean picture of the set, gray levels squared. */
  readonly energy: number
}

function comparable(pictures: readonly Looks[]): readonly ComparablePicture[] {
  const textures = texturesOf(pictures.map(({ detail }) => detail))
  const smoothed = pictures.map(({ thumbnail }) => smooth(thumbnail))
  const usual = meanOf(smoothed)
  return textures.map((texture, at) => {
    const pixels = smoothed[at] ?? new Uint8Array()
    return { texture, pixels, energy: varianceOf(pixels, usual) }
  })
}

function areAlike(one: ComparablePicture, other: ComparablePicture): boolean {
  const limit = mostDifferent * (one.energy + other.energy)
  // No move makes pictures alike of which one has much more to show.
  if ((Math.sqrt(one.energy) - Math.sqrt(other.energy)) ** 2 > limit) return false
  const far = movedDifference * limit
  if (squaredDistance(one, other, { down: 0, right: 0 }, far) > far) return false
  return moves.some((move) => squaredDistance(one, other, move, limit) < limit)
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
function squaredDistance(
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
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) {
      const difference = (one[y * thumbnailSide + x] ?? 0) - (other[(y - down) * thumbnailSide + x - right] ?? 0)
      sum += difference
      squares += difference * difference
    }
    // The mean takes away at most what a constant difference of the rows so far could be.
    if (squares - (sum * sum) / ((y - top + 1) * width) > enough * count) return Infinity
  }
  return squares / count - (sum / count) ** 2
}
