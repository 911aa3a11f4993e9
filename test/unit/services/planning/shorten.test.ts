import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canShorten, largestPart } from '../../../../main/services/planning/shorten.ts'

test('a preset that fits is not shortened, and one that never fits is said not to, as short as it gets', () => {
  expect(largestPart(100, (part) => 100 * part)).toEqual({ part: 1, inTime: true })
  expect(largestPart(10, (part) => 100 * part)).toEqual({ part: 0.25, inTime: false })
})

test('otherwise it is as large as fits, to a thousandth', () => {
  fc.assert(fc.property(fc.double({ min: 0.25, max: 1, noNaN: true }), (fits) => {
    const { part, inTime } = largestPart(fits, (part) => part)
    expect(inTime).toBe(true)
    expect(part).toBeLessThanOrEqual(fits)
    expect(fits - part).toBeLessThan(0.001)
  }))
})

test('a preset of an hour can be shortened to a quarter of an hour, and no further', () => {
  expect([14, 15, 60].map((minutes) => canShorten(60, minutes))).toEqual([false, true, true])
})
