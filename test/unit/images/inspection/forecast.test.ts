import { expect, test } from 'vitest'
import { forecastBasis, forecastGap } from '../../../../main/images/inspection/forecast/forecast.ts'
import { createStream } from '../../../../shared/stream.ts'
import { cleanSet, measured, platePixels, resultOf } from '../../../support/inspectionSets.ts'

const basis = resultOf(forecastBasis(cleanSet(50)))

test('a pack of more pictures costs less accuracy, and one of as many as there are costs none', () => {
  const gaps = [1, 8, 32, 50].map((perClass) => forecastGap(basis, perClass))
  expect(gaps.map(({ gap }) => gap)).toEqual(gaps.map(({ gap }) => gap).toSorted((one, other) => other - one))
  expect(gaps[0]?.gap).toBeGreaterThan(0.1)
  expect(gaps.at(-1)).toEqual({ gap: 0, low: 0, high: 0 })
  for (const { gap, low, high } of gaps) expect(low <= gap && gap <= high).toBe(true)
})

test('a set whose pictures are all alike is forecast to cost less than one of many kinds', () => {
  const alike = Array.from({ length: 100 }, (_, at) => {
    const pixels = platePixels(createStream(at % 2), at % 2 === 0 ? 'spot' : 'stripe')
    return measured(pixels.map((value, pixel) => value + ((at + pixel) % 3)), { label: at % 2 })
  })
  const ofAlike = resultOf(forecastBasis({ classes: ['a', 'b'], pictures: alike }))
  expect(forecastGap(ofAlike, 4).gap).toBeLessThan(forecastGap(basis, 4).gap)
})

test('test pictures are not looked at', () => {
  const { classes, pictures } = cleanSet(12)
  const others = cleanSet(12, 9).pictures.map((picture) => ({ ...picture, split: 'test' as const }))
  const [without, withTest] = [pictures, [...pictures, ...others]].map((all) =>
    resultOf(forecastBasis({ classes, pictures: all })))
  expect(withTest).toEqual(without)
})
