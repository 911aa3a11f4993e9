import { meanInSteps } from './means.ts'
import type { Steps } from './steps.ts'

/** How far two textures are moved against each other, pixels. */
const farthestMove = 2

/** The finest detail of a picture, without what all pictures of its set share. */
export interface Texture {
  /** [side, side] */
  readonly values: Float32Array
  readonly side: number
}

/**
 * What gives the texture of a picture: the Laplacian of its difference from the mean of the set. What a fixed camera
 * sees in every picture is gone; grain and edges, which are of one picture alone, are left.
 *
 * @param details [n] of [side, side]; those of another side than most have stand for themselves
 */
export function* textureMaker(details: readonly Uint8Array[]): Steps<(detail: Uint8Array) => Texture> {
  const length = mostFrequent(details.map((detail) => detail.length))
  const usual = yield* meanInSteps(details.filter((detail) => detail.length === length))
  return (detail) => {
    const special = detail.length === length
      ? Float32Array.from(detail, (value, at) => value - (usual[at] ?? 0))
      : Float32Array.from(detail)
    return laplacianOf(special, Math.sqrt(detail.length))
  }
}

/**
 * The best correlation of two textures, moved against each other by at most two pixels: near 1 for one picture that was
 * moved or stored anew, near 0 for two pictures of equal parts.
 */
export function textureAgreement(one: Texture, other: Texture): number {
  if (one.side !== other.side) return 0
  let best = 0
  for (let down = -farthestMove; down <= farthestMove; down += 1) {
    for (let right = -farthestMove; right <= farthestMove; right += 1) {
      best = Math.max(best, correlation(one, other, down, right))
    }
  }
  return best
}

/** Of several as frequent, the largest. */
function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [[most] = [0]] = [...counts].sort(([one, times], [other, often]) => often - times || other - one)
  return most
}

function laplacianOf(values: Float32Array, side: number): Texture {
  const inner = side - 2
  const laplacian = Float32Array.from({ length: Math.max(0, inner) ** 2 }, (_, index) => {
    const at = (Math.floor(index / inner) + 1) * side + (index % inner) + 1
    const beside = (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - side] ?? 0) + (values[at + side] ?? 0)
    return beside - 4 * (values[at] ?? 0)
  })
  return { values: laplacian, side: inner }
}

function correlation({ values: one, side }: Texture, { values: other }: Texture, down: number, right: number): number {
  let [products, firsts, seconds] = [0, 0, 0]
  for (let y = Math.max(0, down); y < side + Math.min(0, down); y += 1) {
    for (let x = Math.max(0, right); x < side + Math.min(0, right); x += 1) {
      const [a, b] = [one[y * side + x] ?? 0, other[(y - down) * side + x - right] ?? 0]
      products += a * b
      firsts += a * a
      seconds += b * b
    }
  }
  return firsts * seconds === 0 ? 0 : products / Math.sqrt(firsts * seconds)
}
