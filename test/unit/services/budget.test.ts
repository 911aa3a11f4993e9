import { expect, test } from 'vitest'
import { budgetBytes, parseBudget } from '../../../main/services/budget.ts'
import { problemOf } from '../../support/problemOf.ts'

/** 6 pictures of 2 classes, 100 bytes each. */
const training = {
  shape: { channels: 1, height: 10, width: 10 },
  classes: ['good', 'scratch'],
  pixels: new Uint8Array(600),
  labels: Uint8Array.of(0, 0, 0, 1, 1, 1),
} as const

test.each([
  ['8192', 8192],
  ['8,192', 8192],
  ['12KB', 12 * 1024],
  ['8KiB', 8192],
  ['1.5 kb', 1536],
  ['2MB', 2 * 1024 ** 2],
  ['50%', 300],
  ['0.5%', 3],
  ['0%', 0],
  ['200%', 1200],
  ['2-per-class', 400],
  ['１０％', 60],
  ['８１９２', 8192],
])('%s is %d bytes', (given, bytes) => {
  expect(budgetBytes(parseBudget(given), training)).toBe(bytes)
})

test.each(['', 'abc', '%', '-1%', '1e3', '0,5%', '1 2', '10-per', '1.5-per-class', '8 QB', '8KBB', 'NaN', '1%%'])(
  '"%s" is no budget',
  async (given) => {
    expect(await problemOf(() => parseBudget(given))).toEqual({ code: 'budget-invalid', given })
  },
)
