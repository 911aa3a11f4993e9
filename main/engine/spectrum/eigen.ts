/**
 * Eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5).
 * @param matrix [size, size], row-major
 * @returns one orthonormal vector a row, largest eigenvalue first, and the eigenvalues in the same order
 * @cost O(size^3) a sweep, about eight sweeps
 */
export function symmetricEigen(
  matrix: Float64Array,
  size: number,
): { readonly values: readonly number[]; readonly vectors: readonly Float64Array[] } {
  const a = Float64Array.from(matrix)
  const v = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0))
  const total = a.reduce((sum, value) => sum + value * value, 0)
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, size) > total * TOLERANCE; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q)
  }
  const order = Array.from({ length: size }, (_, at) => at).sort((x, y) => at(a, y * size + y) - at(a, x * size + x))
  return {
    values: order.map((column) => at(a, column * size + column)),
    vectors: order.map((column) => Float64Array.from({ length: size }, (_, row) => at(v, row * size + column))),
  }
}

const MOST_SWEEPS = 30
const TOLERANCE = 1e-22

function offDiagonal(a: Float64Array, size: number): number {
  return a.reduce((sum, value, at) => (at % (size + 1) === 0 ? sum : sum + value * value), 0)
}

/** Zeroes a[p][q] by a rotation of rows and columns p and q, and turns the vectors alike. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = at(a, p * size + q)
  if (apq === 0) return
  const theta = (at(a, q * size + q) - at(a, p * size + p)) / (2 * apq)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(1, theta))
  const c = 1 / Math.hypot(1, t)
  const s = t * c
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, c, s)
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, c, s)
  for (let k = 0; k < size; k += 1) turn(v, k * size + p, k * size + q, c, s)
}

function turn(values: Float64Array, first: number, second: number, c: number, s: number): void {
  const x = at(values, first)
  const y = at(values, second)
  values[first] = c * x - s * y
  values[second] = s * x + c * y
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
