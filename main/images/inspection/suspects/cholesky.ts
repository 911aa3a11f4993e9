/**
 * Solves linear equations with a positive definite matrix, by Cholesky's decomposition.
 *
 * @param matrix [count, count], of which the lower triangle counts; it is used up
 * @param targets [count, columns]
 * @returns [count, columns]
 */
export function solve(matrix: Float64Array, targets: Float64Array, count: number): Float64Array {
  factorize(matrix, count)
  const columns = targets.length / count
  const solution = targets.slice()
  for (let column = 0; column < columns; column += 1) substitute(matrix, solution, count, columns, column)
  return solution
}

/** Replaces the lower triangle by its Cholesky factor. */
function factorize(matrix: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const [one, other] = [row * count, column * count]
      let rest = matrix[one + column] ?? 0
      for (let at = 0; at < column; at += 1) rest -= (matrix[one + at] ?? 0) * (matrix[other + at] ?? 0)
      matrix[one + column] = row === column ? Math.sqrt(rest) : rest / (matrix[other + column] ?? 1)
    }
  }
}

/** Solves for one column in place: forward, then backward. */
function substitute(
  factor: Float64Array,
  values: Float64Array,
  count: number,
  columns: number,
  column: number,
): void {
  const solveRow = (row: number, from: number, to: number, factorAt: (at: number) => number): void => {
    let rest = values[row * columns + column] ?? 0
    for (let at = from; at < to; at += 1) rest -= factorAt(at) * (values[at * columns + column] ?? 0)
    values[row * columns + column] = rest / (factor[row * count + row] ?? 1)
  }
  for (let row = 0; row < count; row += 1) solveRow(row, 0, row, (at) => factor[row * count + at] ?? 0)
  for (let row = count - 1; row >= 0; row -= 1) solveRow(row, row + 1, count, (at) => factor[at * count + row] ?? 0)
}
