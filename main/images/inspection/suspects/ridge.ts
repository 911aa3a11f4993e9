/** Sums over the pictures of a fold, from which linear judges of all folds follow. */
export interface FoldSums {
  /** Features by features, [count, count]; only the lower triangle is filled. */
  readonly gram: Float64Array
  /** Features by classes, [count, classes]. */
  readonly targets: Float64Array
}

export function emptySums(count: number, classes: number): FoldSums {
  return { gram: new Float64Array(count * count), targets: new Float64Array(count * classes) }
}

/**
 * Adds pictures, each weighing as much as `weight` says.
 *
 * @param block features of one picture each, which are added together: memory is passed over once for all of them
 */
export function addToSums(
  { gram, targets }: FoldSums,
  block: readonly { readonly features: Float32Array; readonly label: number; readonly weight: number }[],
  classes: number,
): void {
  const count = Math.sqrt(gram.length)
  for (let row = 0; row < count; row += 1) {
    for (const { features, label, weight } of block) {
      const value = weight * (features[row] ?? 0)
      const at = row * classes + label
      targets[at] = (targets[at] ?? 0) + value
      const start = row * count
      for (let column = 0; column <= row; column += 1) {
        gram[start + column] = (gram[start + column] ?? 0) + value * (features[column] ?? 0)
      }
    }
  }
}

/**
 * The linear judge that fits all folds but one with least squares and a penalty on its size (ridge regression, Hoerl
 * and Kennard 1970), by Cholesky's decomposition.
 *
 * @param penalty as a part of the mean of the diagonal
 * @returns [count, classes]
 */
export function fitWithout(folds: readonly FoldSums[], left: number, classes: number, penalty: number): Float64Array {
  const used = folds.filter((_, at) => at !== left)
  const gram = sumOf(used.map((fold) => fold.gram))
  const weights = sumOf(used.map((fold) => fold.targets))
  const count = Math.sqrt(gram.length)
  let trace = 0
  for (let at = 0; at < count; at += 1) trace += gram[at * count + at] ?? 0
  for (let at = 0; at < count; at += 1) {
    gram[at * count + at] = (gram[at * count + at] ?? 0) + (penalty * trace) / count + Number.MIN_VALUE
  }
  factorize(gram, count)
  for (let label = 0; label < classes; label += 1) substitute(gram, weights, count, classes, label)
  return weights
}

function sumOf(arrays: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(arrays[0]?.length ?? 0)
  for (const array of arrays) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (array[at] ?? 0)
  return sum
}

/** Replaces the lower triangle of a positive definite matrix by its Cholesky factor. */
function factorize(matrix: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * count + column] ?? 0
      for (let at = 0; at < column; at += 1) {
        rest -= (matrix[row * count + at] ?? 0) * (matrix[column * count + at] ?? 0)
      }
      matrix[row * count + column] = row === column ? Math.sqrt(rest) : rest / (matrix[column * count + column] ?? 1)
    }
  }
}

/** Solves for one class in place: forward, then backward. */
function substitute(factor: Float64Array, values: Float64Array, count: number, classes: number, label: number): void {
  const solve = (row: number, from: number, to: number, factorAt: (at: number) => number): void => {
    let rest = values[row * classes + label] ?? 0
    for (let at = from; at < to; at += 1) rest -= factorAt(at) * (values[at * classes + label] ?? 0)
    values[row * classes + label] = rest / (factor[row * count + row] ?? 1)
  }
  for (let row = 0; row < count; row += 1) solve(row, 0, row, (at) => factor[row * count + at] ?? 0)
  for (let row = count - 1; row >= 0; row -= 1) solve(row, row + 1, count, (at) => factor[at * count + row] ?? 0)
}
