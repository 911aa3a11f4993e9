/** sum a_i b_i in float64. */
export function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

/** a + scale b */
export function addScaled(a: Float32Array, scale: number, b: Float32Array): Float32Array {
  return a.map((value, at) => value + scale * (b[at] ?? 0))
}

/** a - b */
export function subtract(a: Float32Array, b: Float32Array): Float32Array {
  return addScaled(a, -1, b)
}
