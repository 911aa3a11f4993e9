import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStream, normals, permutation, type Stream } from '../../../shared/stream.ts'

const DRAWS = 16_384
const CELLS = 16
/** Chi-square with 15 degrees of freedom exceeds this once in a thousand times. */
const MOST_CHI_SQUARE = 37.7

function uniforms(stream: Stream, count: number): number[] {
  return Array.from({ length: count }, () => stream.uniform())
}

/** How uneven the counts in equal cells of [0, 1) are. */
function chiSquare(values: readonly number[]): number {
  const counts = new Float64Array(CELLS)
  for (const value of values) counts[Math.floor(value * CELLS)] = (counts[Math.floor(value * CELLS)] ?? NaN) + 1
  const expected = values.length / CELLS
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** Correlation of each value with the next. */
function serialCorrelation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const centered = values.map((value) => value - mean)
  const products = centered.slice(1).map((value, at) => value * (centered[at] ?? NaN))
  const squares = centered.map((value) => value * value)
  return products.reduce((sum, value) => sum + value, 0) / squares.reduce((sum, value) => sum + value, 0)
}

test('the same seed and names give the same numbers', () => {
  const draw = (): number[] => uniforms(createStream(5).fork('a').fork('b'), 20)
  expect(draw()).toEqual(draw())
})

test('another seed and another name give other numbers', () => {
  const first = (stream: Stream): string => uniforms(stream, 4).join()
  const streams = [createStream(5), createStream(6), createStream(5).fork('a'), createStream(5).fork('b')]
  expect(new Set(streams.map(first)).size).toBe(streams.length)
})

test('draws and forks in one place shift nothing elsewhere', () => {
  fc.assert(fc.property(fc.nat(50), fc.array(fc.string(), { maxLength: 5 }), (draws, forks) => {
    const root = createStream(5)
    const undisturbed = uniforms(root.fork('kept'), 10)
    const disturbed = createStream(5)
    uniforms(disturbed, draws)
    for (const name of forks) uniforms(disturbed.fork(`other/${name}`), 3)
    expect(uniforms(disturbed.fork('kept'), 10)).toEqual(undisturbed)
  }), { seed: 1 })
})

test('numbers of one stream fill [0, 1) evenly and do not follow one another', () => {
  const values = uniforms(createStream(1), DRAWS)
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
  expect(chiSquare(values)).toBeLessThan(MOST_CHI_SQUARE)
  expect(Math.abs(serialCorrelation(values))).toBeLessThan(4 / Math.sqrt(DRAWS))
})

test('so do the first numbers of streams whose names count up', () => {
  const root = createStream(1)
  const values = Array.from({ length: DRAWS }, (_, at) => root.fork(`draw/${at}`).uniform())
  expect(chiSquare(values)).toBeLessThan(MOST_CHI_SQUARE)
  expect(Math.abs(serialCorrelation(values))).toBeLessThan(4 / Math.sqrt(DRAWS))
})

test('whole numbers reach every value below the bound and no other', () => {
  const stream = createStream(2)
  expect(new Set(Array.from({ length: 500 }, () => stream.integer(7)))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
})

test('normal numbers have the mean, the deviation and the tails of theirs', () => {
  const values = [...normals(createStream(3), DRAWS, 2)].map((value) => value / 2)
  const moment = (power: number): number => values.reduce((sum, value) => sum + value ** power, 0) / DRAWS
  // Standard errors of these moments are sqrt(1/n), sqrt(2/n), sqrt(96/n): 0.008, 0.011, 0.077.
  expect(Math.abs(moment(1))).toBeLessThan(0.03)
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.04)
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.3)
})

test('a permutation has every number once, and all orders are alike', () => {
  fc.assert(fc.property(fc.integer(), fc.nat(60), (seed, count) => {
    const order = permutation(createStream(seed), count)
    expect([...order].sort((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, at) => at))
  }), { seed: 1 })
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = permutation(createStream(seed), 3).join()
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  // 1000 each of the 6 orders, with a standard deviation of 29.
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
