/** Keeps the ratio of an empty picture finite, gray levels squared: as much as rounding to 8 bits leaves. */
const roundingVariance = 1

/**
 * How much of the detail is of the finest kind: the variance of the Laplacian over neighbors, relative to that over
 * pixels twice as far. Edges have about the same ratio however many and strong they are, and a lens out of focus takes
 * it down: pictures with much and with little on them are compared fairly.
 *
 * @param detail [side, side]
 */
export function finenessOf(detail: Uint8Array): number {
  const side = Math.sqrt(detail.length)
  return (varianceOfLaplacian(detail, side, 1) + roundingVariance)
    / (varianceOfLaplacian(detail, side, 2) + roundingVariance)
}

function varianceOfLaplacian(pixels: Uint8Array, side: number, far: number): number {
  let [sum, squares] = [0, 0]
  for (let y = far; y < side - far; y += 1) {
    for (let x = far; x < side - far; x += 1) {
      const at = y * side + x
      const beside = (pixels[at - far] ?? 0) + (pixels[at + far] ?? 0)
      const laplacian = beside + (pixels[at - far * side] ?? 0) + (pixels[at + far * side] ?? 0) - 4 * (pixels[at] ?? 0)
      sum += laplacian
      squares += laplacian * laplacian
    }
  }
  const count = Math.max(1, (side - 2 * far) ** 2)
  return squares / count - (sum / count) ** 2
}
