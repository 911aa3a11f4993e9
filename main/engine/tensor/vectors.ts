// Plain loops: a call for each number took a tenth of an iteration.

/** sum a_i b_i in float64. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** a + scale b */
export function addScaled(a: Float32Array, scale: number, b: Float32Array): Float32Array {
  const result = new Float32Array(a.length)
  for (let at = 0; at < a.length; at += 1) result[at] = (a[at] ?? 0) + scale * (b[at] ?? 0)
  return result
}

/** a - b */
export function subtract(a: Float32Array, b: Float32Array): Float32Array {
  return addScaled(a, -1, b)
}

/** scale a */
export function scaled(a: Float32Array, scale: number): Float32Array {
  const result = new Float32Array(a.length)
  for (let at = 0; at < a.length; at += 1) result[at] = scale * (a[at] ?? 0)
  return result
}
