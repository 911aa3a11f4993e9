import { describe, expect, test } from 'vitest'
import { isClearlyAbove, meanOf, spreadOf } from '../../../main/evidence/statistics.ts'
import type { Spread } from '../../../shared/domain/comparison.ts'
import { wilsonInterval } from '../../../shared/domain/rates.ts'

describe('spread over seeds', () => {
  test('three values: t(0.975; 2) = 4.302653, half the interval is t s / sqrt 3', () => {
    const { mean, sd, ci95 } = spreadOf([0.7, 0.72, 0.74])
    expect(mean).toBeCloseTo(0.72, 12)
    expect(sd).toBeCloseTo(0.02, 12)
    expect(ci95[0]).toBeCloseTo(0.72 - (4.302653 * 0.02) / Math.sqrt(3), 7)
    expect(ci95[1]).toBeCloseTo(0.72 + (4.302653 * 0.02) / Math.sqrt(3), 7)
  })

  test('five values: t(0.975; 4) = 2.776445', () => {
    const { mean, sd, ci95 } = spreadOf([0.5, 0.52, 0.54, 0.56, 0.58])
    expect(mean).toBeCloseTo(0.54, 12)
    expect(sd).toBeCloseTo(Math.sqrt(0.001), 12)
    expect((ci95[1] - ci95[0]) / 2).toBeCloseTo((2.776445 * Math.sqrt(0.001)) / Math.sqrt(5), 7)
  })

  test('an accuracy cannot lie outside 0 to 1, and neither can its interval', () => {
    expect(spreadOf([0.8, 0.9, 1]).ci95[1]).toBe(1)
    expect(spreadOf([0, 0.1, 0.2]).ci95[0]).toBe(0)
  })

  test('one value says nothing about spread', () => {
    expect(spreadOf([0.8])).toEqual({ mean: 0.8, sd: 0, ci95: [0, 1] })
  })

  test('a mean of nothing is no number', () => {
    expect(meanOf([])).toBeNaN()
  })
})

test('clearly above: intervals apart, and the lower mean outside what so many test pictures leave open', () => {
  const steady = (mean: number): Spread => spreadOf([mean, mean, mean])
  // 80 % of 100 pictures: Wilson's interval begins at 71.1 %.
  expect(isClearlyAbove(steady(0.8), steady(0.72), 100)).toBe(false)
  expect(isClearlyAbove(steady(0.8), steady(0.71), 100)).toBe(true)
  expect(isClearlyAbove(steady(0.71), steady(0.8), 100)).toBe(false)
  expect(isClearlyAbove(spreadOf([0.7, 0.8, 0.9]), steady(0.71), 100)).toBe(false)
})

describe('interval of a rate', () => {
  test('no miss among 10: between 0 and z2 / (n + z2) = 27.8 %', () => {
    const [low, high] = wilsonInterval(0, 10)
    expect(low).toBe(0)
    expect(high).toBeCloseTo(3.841459 / 13.841459, 6)
  })

  test('half of 100: symmetrical, 40.4 % to 59.6 %', () => {
    const [low, high] = wilsonInterval(0.5, 100)
    expect(low).toBeCloseTo(0.4038, 4)
    expect(high).toBeCloseTo(0.5962, 4)
  })

  test('without cases everything is possible', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1])
  })
})
