import { expect, test } from 'vitest'
import { givesUp } from '../../../../main/services/planning/givesUp.ts'
import { describeGivenUp } from '../../../../shared/text/givenUp.ts'

const quick = {
  side: 32, width: 16, depth: 3, experts: 2, epochs: 45, iterations: 140, evaluationSteps: 400, seeds: 3,
}
const thorough = { ...quick, side: 128, width: 64, experts: 10, iterations: 1500, seeds: 5 }
const whole = { part: 1, mostSide: Infinity }

test('a quick plan gives up detail, width, experts, iterations and certainty', () => {
  const kinds = givesUp('quick', quick, whole).map(({ kind }) => kind)
  expect(kinds).toEqual(['detail', 'network', 'experts', 'iterations', 'seeds'])
})

test('detail is given up only where a more thorough preset would take larger pictures, as large as they are', () => {
  expect(givesUp('quick', { ...quick, side: 28 }, whole).map(({ kind }) => kind)).not.toContain('detail')
  expect(givesUp('quick', quick, { ...whole, mostSide: 32 }).map(({ kind }) => kind)).not.toContain('detail')
  expect(givesUp('quick', quick, { ...whole, mostSide: 48 })).toContainEqual({ kind: 'detail', side: 32, other: 48 })
})

test('the most thorough plan gives up nothing, unless it is shortened', () => {
  expect(givesUp('thorough', thorough, whole)).toEqual([])
  expect(givesUp('thorough', thorough, { ...whole, part: 0.5 })).toEqual([{ kind: 'shortened', part: 0.5 }])
})

test('each is said in a sentence of its own, with its numbers, in both languages', () => {
  const sentences = givesUp('quick', quick, { ...whole, part: 0.5 }).flatMap((given) =>
    [describeGivenUp(given, 'en'), describeGivenUp(given, 'ja')])
  expect(new Set(sentences).size).toBe(12)
  for (const sentence of sentences) expect(sentence).toMatch(/\d/)
})
