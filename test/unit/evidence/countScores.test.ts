import { describe, expect, test } from 'vitest'
import { countScores } from '../../../main/evidence/countScores.ts'
import { FULL_SCORE } from '../../../shared/domain/answers.ts'
import { onTheLine, thresholds, zoneRates, type ScoreCounts } from '../../../shared/domain/threshold.ts'

const half = thresholds.indexOf(0.5)

/** 1,000 good parts and as many defects, whose scores are spread evenly: below t lie t of them, or t squared. */
function evenScores(power: number): readonly number[] {
  return Array.from({ length: 1000 }, (_, at) => Math.round(FULL_SCORE * ((at + 0.5) / 1000) ** power))
}

function evenCounts(): ScoreCounts {
  // Goods: P(score < t) = t ** (1 / 2); defects: P(score < t) = t ** 2.
  const scores = [...evenScores(2), ...evenScores(0.5)]
  const labels = scores.map((_, at) => Number(at >= 1000))
  const counts = countScores([{ classes: labels, scores }], labels, [0])
  if (counts === undefined) throw new Error('there are goods and defects')
  return counts
}

describe('scores below thresholds', () => {
  test('follow the distribution that they were drawn from', () => {
    const { defectsBelow, goodsBelow } = evenCounts()
    thresholds.forEach((threshold, at) => {
      expect(Math.abs((goodsBelow[at] ?? 0) - 1000 * Math.sqrt(threshold))).toBeLessThanOrEqual(1.5)
      expect(Math.abs((defectsBelow[at] ?? 0) - 1000 * threshold ** 2)).toBeLessThanOrEqual(1.5)
    })
  })

  test('a score at the threshold is not below it', () => {
    const scores = [Math.round(FULL_SCORE * 0.2), FULL_SCORE, 0]
    const counts = countScores([{ classes: [], scores }, { classes: [], scores }], [1, 1, 0], [0])
    expect(counts?.defectsBelow[thresholds.indexOf(0.2)]).toBe(0)
    expect(counts?.defectsBelow[thresholds.indexOf(0.21)]).toBe(2)
    expect(counts?.defectsBelow.at(-1)).toBe(2)
    expect(counts).toMatchObject({ networks: 2, defects: 2, goods: 1 })
  })

  const unclear = [[[0, 0], [0]], [[1, 1], [0]], [[0, 1], []]] as const
  test.each(unclear)('of classes %j, with %j good, there are none', (labels, good) => {
    expect(countScores([{ classes: labels, scores: [1, 2] }], labels, good)).toBeUndefined()
  })
})

describe('a grey zone', () => {
  test('without width is one threshold: nothing is left for a person', () => {
    const { missed, overkill, unsureDefects, unsureGoods } = zoneRates(evenCounts(), half, half)
    expect(missed.rate).toBeCloseTo(0.25, 2)
    expect(overkill.rate).toBeCloseTo(1 - Math.sqrt(0.5), 2)
    expect([unsureDefects.rate, unsureGoods.rate]).toEqual([0, 0])
    expect(missed).toMatchObject({ count: 1000 })
  })

  test('misses, stops and leaves for a person what adds up to all parts', () => {
    const [low, high] = [thresholds.indexOf(0.2), thresholds.indexOf(0.8)]
    const counts = evenCounts()
    const { missed, overkill, unsureDefects, unsureGoods } = zoneRates(counts, low, high)
    expect(missed.rate).toBeCloseTo(0.04, 2)
    expect(unsureDefects.rate).toBeCloseTo(0.6, 2)
    expect(overkill.rate).toBeCloseTo(1 - Math.sqrt(0.8), 2)
    expect(unsureGoods.rate).toBeCloseTo(Math.sqrt(0.8) - Math.sqrt(0.2), 2)
    const caught = 1000 - (counts.defectsBelow[high] ?? 0)
    expect(missed.rate + unsureDefects.rate + caught / 1000).toBeCloseTo(1, 12)
  })

  test('networks look at the same pictures: the interval counts each once', () => {
    const scores = [...Array.from({ length: 10 }, () => FULL_SCORE), 0]
    const labels = scores.map((_, at) => Number(at < 10))
    const networks = [1, 2, 3].map(() => ({ classes: labels, scores }))
    const counts = countScores(networks, labels, [0])
    const { missed } = zoneRates(counts ?? evenCounts(), half, half)
    expect(missed).toMatchObject({ rate: 0, count: 10 })
    expect(missed.interval[1]).toBeCloseTo(3.841459 / 13.841459, 6)
  })
})

test('on a line with 1 % defects, 2 % missed and 5 % overkill stop 17 % rightly; with 0.1 %, 1.9 %', () => {
  const rate = (value: number): { rate: number; interval: [number, number]; count: number } =>
    ({ rate: value, interval: [0, 1], count: 100 })
  const rates = { missed: rate(0.02), overkill: rate(0.05), unsureDefects: rate(0), unsureGoods: rate(0) }
  const line = onTheLine(rates, 0.01, 100_000)
  expect(line.missed).toBeCloseTo(20, 9)
  expect(line.overkill).toBeCloseTo(4950, 9)
  expect(line.rightlyStopped).toBeCloseTo(0.165, 3)
  expect(onTheLine(rates, 0.001, 100_000).rightlyStopped).toBeCloseTo(0.019, 3)
  expect(onTheLine({ ...rates, overkill: rate(0) }, 0, 100_000)).toMatchObject({ missed: 0, rightlyStopped: undefined })
  const unsure = onTheLine({ ...rates, unsureDefects: rate(0.5), unsureGoods: rate(0.1) }, 0.01, 1000)
  expect(unsure.unsure).toBeCloseTo(5 + 99, 9)
})
