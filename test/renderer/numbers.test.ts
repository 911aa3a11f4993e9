import { expect, test } from 'vitest'
import { parsePercent } from '../../renderer/numbers.ts'

test.each([
  ['0.5', 0.005], ['０．５％', 0.005], [' 1 % ', 0.01], ['0,1', 0.001], ['100', 1], ['0', 0], ['１２', 0.12],
])('%j is %d', (typed, value) => {
  expect(parsePercent(typed)).toBeCloseTo(value, 12)
})

test.each(['', '-1', '101', '1e3', 'abc', '1.', '1 000', '１．２．３'])('%j is no percentage', (typed) => {
  expect(parsePercent(typed)).toBeUndefined()
})
