import { meanOf } from './differenceHash.ts'

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
 * @param details [n] of [side, side]; those of another side than the first stand for themselves
 */
export function textureMaker(details: readonly Uint8Array[]): (detail: Uint8Array) => Texture {
  const length = details[0]?.length ?? 0
  const usual = meanOf(details.filter((detail) => detail.length === length))
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
