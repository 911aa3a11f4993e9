import fc from 'fast-check'
import { expect, test } from 'vitest'
import { symmetricEigen } from '../../../main/engine/spectrum/eigen.ts'

test('a known matrix', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2)
  // [2 1; 1 2] (1, 1) = 3 (1, 1) and [2 1; 1 2] (1, -1) = 1 (1, -1)
  expect(values[0]).toBeCloseTo(3, 12)
  expect(values[1]).toBeCloseTo(1, 12)
  const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []] = vectors.map((vector) => [...vector])
  expect(a - b).toBeCloseTo(0, 12)
  expect(c + d).toBeCloseTo(0, 12)
})

test('a diagonal matrix needs only sorting, zeros included', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(0, 0, 0, 0, 5, 0, 0, 0, -2), 3)
  expect(values).toEqual([5, 0, -2])
  expect(vectors.map((vector) => [...vector])).toEqual([[0, 1, 0], [1, 0, 0], [0, 0, 1]])
})

test('values and orthonormal vectors rebuild any symmetric matrix', () => {
  const symmetric = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map((square) => ({ size, matrix: square.map((value, at) => value + (square[mirrored(at, size)] ?? NaN)) })))
  fc.assert(fc.property(symmetric, ({ size, matrix }) => {
    const { values, vectors } = symmetricEigen(Float64Array.from(matrix), size)
    expect(values).toEqual([...values].sort((one, other) => other - one))
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        const rebuilt = values.reduce((sum, value, at) =>
          sum + value * (vectors[at]?.[row] ?? NaN) * (vectors[at]?.[column] ?? NaN), 0)
        expect(rebuilt).toBeCloseTo(matrix[row * size + column] ?? NaN, 8)
        const product = values.reduce((sum, _, at) =>
          sum + (vectors[row]?.[at] ?? NaN) * (vectors[column]?.[at] ?? NaN), 0)
        expect(product).toBeCloseTo(row === column ? 1 : 0, 10)
      }
    }
  }), { seed: 1, numRuns: 50 })
})

function mirrored(at: number, size: number): number {
  return (at % size) * size + Math.floor(at / size)
}
