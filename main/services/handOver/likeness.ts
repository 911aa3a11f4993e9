/**
 * How far two pictures are apart once brightness and contrast are taken out of both: each is shifted to mean 0 and
 * scaled to deviation 1 over all its values, then the root of the mean squared difference is taken. 0: the same
 * picture; about 1.41: pictures that have nothing to do with each other; at most 2.
 */
export function distanceOf(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return Math.sqrt(Math.max(0, (squares(one) + squares(other) - 2 * sum) / one.length))
}

/** A picture without its brightness and contrast; all 0 where it is of one color. */
export function leveled(pixels: Uint8Array): Float32Array {
  const { length } = pixels
  let [sum, squared] = [0, 0]
  for (const value of pixels) {
    sum += value
    squared += value * value
  }
  const mean = sum / length
  const deviation = Math.sqrt(Math.max(0, squared / length - mean * mean))
  return Float32Array.from(pixels, (value) => (deviation === 0 ? 0 : (value - mean) / deviation))
}

/** Of a leveled picture: as many as it has values, or none. */
function squares(leveledPicture: Float32Array): number {
  return leveledPicture.some((value) => value !== 0) ? leveledPicture.length : 0
}
