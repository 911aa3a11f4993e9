/**
 * A [length, length] matrix whose row t mixes, linearly, the two old places nearest to where place t comes from:
 * (t - center - shift) / scale + center. Outside is 0.
 */
export function resampling(length: number, scale: number, shift: number, flipped: boolean): Float32Array {
  const matrix = new Float32Array(length * length)
  const center = (length - 1) / 2
  for (let to = 0; to < length; to += 1) {
    const target = flipped ? length - 1 - to : to
    const from = (target - center - shift) / scale + center
    const below = Math.floor(from)
    const part = from - below
    if (below >= 0 && below < length) matrix[to * length + below] = 1 - part
    if (part > 0 && below + 1 >= 0 && below + 1 < length) matrix[to * length + below + 1] = part
  }
  return matrix
}
