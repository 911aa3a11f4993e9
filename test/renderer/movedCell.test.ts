import { expect, test } from 'vitest'
import { movedCell } from '../../renderer/steps/compare/movedCell.ts'

const middle = { row: 1, column: 1 }

test.each([
  ['ArrowRight', { row: 1, column: 2 }], ['ArrowLeft', { row: 1, column: 0 }], ['ArrowDown', { row: 2, column: 1 }],
  ['ArrowUp', { row: 0, column: 1 }], ['Home', { row: 1, column: 0 }], ['End', { row: 1, column: 2 }],
  ['PageUp', { row: 0, column: 1 }], ['PageDown', { row: 2, column: 1 }], ['a', undefined], ['Enter', undefined],
])('%s leads to %j', (key, to) => {
  expect(movedCell(key, middle, 3)).toEqual(to)
})

test('the edges hold', () => {
  const [first, last] = [{ row: 0, column: 0 }, { row: 2, column: 2 }]
  expect(['ArrowUp', 'ArrowLeft'].map((key) => movedCell(key, first, 3))).toEqual([first, first])
  expect(['ArrowDown', 'ArrowRight'].map((key) => movedCell(key, last, 3))).toEqual([last, last])
})
