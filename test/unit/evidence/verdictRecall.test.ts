import { describe, expect, test } from 'vitest'
import { judge } from '../../../main/evidence/verdict.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { Language } from '../../../shared/text/language.ts'
import { describeVerdict } from '../../../shared/text/verdict.ts'
import { sketchComparison, type ContenderSketch } from '../../support/evidenceComparison.ts'

const classes = ['good', 'dent']
const counts = { training: 900, validation: 100, test: 1000 }
const rival = steady([[855, 95], [15, 35]])
const rivals = { random: rival, kMeans: rival, coded: rival }

/** Three networks that judge 1,000 test pictures alike. */
function steady(confusion: readonly (readonly number[])[]): ContenderSketch {
  const right = confusion.reduce((sum, row, label) => sum + (row[label] ?? 0), 0)
  return {
    accuracies: [right / 1000, right / 1000, right / 1000],
    confusion: confusion.map((row) => row.map((count) => 3 * count)),
  }
}

/** 950 good parts and 50 dents: accuracy falls from 0.990 to 0.968, and misses rise from 10 % to 54 %. */
const missing = sketchComparison(
  { full: steady([[945, 5], [5, 45]]), pack: steady([[945, 5], [27, 23]]), ...rivals }, { classes, counts },
)

/** Misses rise by as many parts as overkill falls: the accuracy stays at 0.970. */
const exchanging = sketchComparison(
  { full: steady([[925, 25], [5, 45]]), pack: steady([[942, 8], [22, 28]]), ...rivals }, { classes, counts },
)

describe('mean recall', () => {
  test('holds down a verdict that accuracy alone would make good', () => {
    const { kind, retained, lowRecall, lostClasses } = judge(missing)
    expect(retained).toBeCloseTo(0.968 / 0.99, 12)
    // Recalls 945/950 and 45/50 against 945/950 and 23/50: 0.7274 of 0.9474 is 76.8 %, and 0.46 is half of 0.9.
    expect(lowRecall?.full).toBeCloseTo((945 / 950 + 0.9) / 2, 12)
    expect(lowRecall?.pack).toBeCloseTo((945 / 950 + 0.46) / 2, 12)
    expect({ kind, lostClasses }).toEqual({ kind: 'fair', lostClasses: [] })
  })

  test('makes a pack poor that keeps 96 % of the accuracy and loses no class', () => {
    // Recalls 1, 0.9 and 0.9 against 1, 0.5 and 0.5: 2.0 of 2.8 is 71 %.
    const full = steady([[900, 0, 0], [5, 45, 0], [5, 0, 45]])
    const pack = steady([[900, 0, 0], [25, 25, 0], [25, 0, 25]])
    const other = steady([[800, 100, 0], [25, 25, 0], [25, 0, 25]])
    const all = { full, pack, random: other, kMeans: other, coded: other }
    const verdict = judge(sketchComparison(all, { classes: ['good', 'dent', 'scratch'], counts }))
    expect(verdict).toMatchObject({ kind: 'poor', lostClasses: [] })
    expect(verdict.lowRecall?.pack).toBeCloseTo(2 / 3, 12)
  })

  test('is not blamed where accuracy or a rival leads to the same verdict', () => {
    const { full, pack } = missing.results
    const level = { ...missing, results: { ...missing.results, coded: pack } }
    expect(judge(level)).toMatchObject({ kind: 'fair', lowRecall: null })
    expect(judge({ ...missing, results: { ...missing.results, pack: full } })).toMatchObject({
      kind: 'good', lowRecall: null,
    })
  })
})

describe.each([
  ['en', /mean recall.*from 94\.7% to 72\.7%/, /Missed defects rise from 10\.0% to 54\.0%/, /Nothing measurable/],
  ['ja', /平均再現率.*94\.7%から72\.7%/, /見逃し率は10\.0%から54\.0%/, /増えていません/],
] as const)('in words (%s)', (language, recall, misses, nothing) => {
  test('the verdict says that recall holds it down, and how many more defects are missed', () => {
    const { headline } = told(missing, language)
    expect(headline).toMatch(recall)
    expect(headline).toMatch(misses)
  })

  test('without a class of good parts, there is no word of defects', () => {
    const { headline } = told({ ...missing, classes: ['left', 'right'] }, language)
    expect(headline).toMatch(recall)
    expect(headline).not.toMatch(/issed|見逃し/)
  })

  test('where only recall falls, nobody reads that nothing is lost', () => {
    expect(judge(exchanging).kind).toBe('fair')
    expect(told(exchanging, language).lost.join('\n')).not.toMatch(nothing)
  })

  test('recall stays out of a verdict that it does not change', () => {
    const results = { ...missing.results, pack: missing.results.full }
    expect(told({ ...missing, results }, language).headline).not.toMatch(/recall|再現率/)
  })
})

function told(comparison: Comparison, language: Language): ReturnType<typeof describeVerdict> {
  return describeVerdict(judge(comparison), comparison, language)
}
