import { describe, expect, test } from 'vitest'
import { judge } from '../../../main/evidence/verdict.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { describeVerdict } from '../../../shared/text/verdict.ts'
import { sketchComparison, type ContenderSketch } from '../../support/evidenceComparison.ts'

/** Three networks, a point apart. */
function around(mean: number): ContenderSketch {
  return { accuracies: [mean - 0.01, mean, mean + 0.01] }
}

const clear = {
  full: { ...around(0.95), bytes: 1_048_576, pictures: 900 },
  pack: around(0.9),
  random: around(0.6),
  kMeans: around(0.65),
  coded: around(0.8),
}

const inspected = { classes: ['良品', 'dent', 'scratch'], counts: { training: 900, validation: 100, test: 300 } }
/** Three seeds times 100 pictures of each class: 30 of 600 defects missed, 15 of 300 good parts rejected. */
const defectsMissed = [[285, 15, 0], [20, 270, 10], [10, 20, 270]]

describe('kind', () => {
  test.each([
    ['good', {}],
    ['fair', { pack: around(0.8), coded: around(0.7) }],
    ['fair', { coded: around(0.89) }],
    ['poor', { coded: around(0.98) }],
    ['poor', { pack: around(0.65), random: around(0.5), kMeans: around(0.5), coded: around(0.5) }],
    ['unclear', { full: around(0.51), pack: around(0.5) }],
    ['unclear', { pack: { accuracies: [0.7, 0.9, 0.99] } }],
  ] as const)('%s: %o', (kind, changes) => {
    expect(judge(sketchComparison({ ...clear, ...changes })).kind).toBe(kind)
  })

  test('two dozen test pictures or a single network allow no verdict', () => {
    const few = { counts: { training: 60, validation: 6, test: 24 } }
    expect(judge(sketchComparison(clear, few)).kind).toBe('unclear')
    const alone = { accuracies: [0.9] }
    const single = sketchComparison({ full: alone, pack: alone, random: alone, kMeans: alone, coded: alone })
    expect(judge(single).kind).toBe('unclear')
    expect(judge(single).cautions).toContain('few-seeds')
  })

  test('a class that is lost outweighs everything that is kept', () => {
    const lost = { ...around(0.9), confusion: [[300, 0], [160, 140]] }
    const verdict = judge(sketchComparison({ ...clear, pack: lost }))
    expect(verdict).toMatchObject({ kind: 'poor', lostClasses: ['right'], weakest: { name: 'right' } })
    expect(verdict.weakest.pack).toBeCloseTo(140 / 300, 12)
  })
})

test('ahead and behind go by the intervals, not by the means alone', () => {
  const verdict = judge(sketchComparison({ ...clear, kMeans: around(0.87), coded: around(0.97) }))
  expect(verdict.ahead).toEqual({ random: true, kMeans: false, coded: false })
  expect(verdict.behind).toEqual({ random: false, kMeans: false, coded: true })
  expect(verdict.retained).toBeCloseTo(0.9 / 0.95, 12)
})

test('where all seeds agree, the number of test pictures decides what is clear', () => {
  const kindsWith = (pack: number, others: number, tests: number): readonly unknown[] => {
    const other = { accuracies: [others, others, others] }
    const rivals = { random: other, kMeans: other, coded: other }
    const counts = { training: 900, validation: 100, test: tests }
    const one = { accuracies: [pack, pack, pack] }
    const { ahead, behind, kind } = judge(sketchComparison({ full: clear.full, pack: one, ...rivals }, { counts }))
    return [ahead.coded, behind.coded, kind]
  }
  // One of 40: 1 could as well be 40 / (40 + z2) = 0.912. From n / (n + z2) > 0.975 on, that is n > 149.8, it is clear.
  expect(kindsWith(1, 0.975, 40)).toEqual([false, false, 'fair'])
  expect(kindsWith(0.975, 1, 40)).toEqual([false, false, 'fair'])
  expect(kindsWith(1, 0.975, 149)).toEqual([false, false, 'fair'])
  expect(kindsWith(1, 0.975, 150)).toEqual([true, false, 'good'])
  expect(kindsWith(0.975, 1, 150)).toEqual([false, true, 'poor'])
})

describe('inspection', () => {
  const comparison = sketchComparison(
    { ...clear, full: { ...clear.full, confusion: defectsMissed }, pack: { ...clear.pack, confusion: defectsMissed } },
    inspected,
  )

  test('misses and overkill count against the parts that they concern', () => {
    const { inspection } = judge(comparison)
    expect(inspection?.goodClasses).toEqual(['良品'])
    expect(inspection?.missed.pack).toMatchObject({ rate: 30 / 600, count: 200 })
    expect(inspection?.rejected.pack).toMatchObject({ rate: 15 / 300, count: 100 })
  })

  test('there is none where no class, or more than one, is named as good parts are', () => {
    expect(judge({ ...comparison, classes: ['a', 'b', 'c'] }).inspection).toBeNull()
    expect(judge({ ...comparison, classes: ['good', 'OK', 'scratch'] }).inspection).toBeNull()
    expect(judge({ ...comparison, classes: ['ＯＫ', 'dent', 'scratch'] }).inspection?.goodClasses).toEqual(['ＯＫ'])
  })

  test('the classes that a person calls good are good, whatever their names; not where all are', () => {
    const classes = ['good', 'A', 'scratch']
    const said = judge({ ...comparison, classes, goodClasses: ['good', 'A'] }).inspection
    expect(said).toMatchObject({ goodClasses: ['good', 'A'], missed: { pack: { count: 100 } } })
    expect(said?.rejected.pack.count).toBe(200)
    expect(judge({ ...comparison, classes, goodClasses: ['A'] }).inspection?.goodClasses).toEqual(['A'])
    expect(judge({ ...comparison, classes, goodClasses: classes }).inspection).toBeNull()
  })

  test('few defects are pointed out', () => {
    const few = defectsMissed.map((row, label) => (label === 0 ? row : row.map((count) => count / 10)))
    const pack = { ...clear.pack, confusion: few }
    expect(judge(sketchComparison({ ...clear, pack }, inspected)).cautions).toContain('few-defects')
  })
})

describe.each(['en', 'ja'] as const)('in words (%s)', (language) => {
  function sentencesOf(comparison: Comparison): readonly string[] {
    const { label, headline, saved, lost, against, sure } = describeVerdict(judge(comparison), comparison, language)
    return [label, headline, ...saved, ...lost, ...against, ...sure]
  }

  test('every sentence is whole, and says the numbers that it is about', () => {
    const pack = { ...clear.pack, confusion: defectsMissed, seconds: 4 }
    const sentences = sentencesOf(sketchComparison({ ...clear, pack }, inspected))
    for (const sentence of sentences.slice(1)) expect(sentence).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /。$/)
    const text = sentences.join('\n')
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/)
    for (const part of ['90.0%', '95.0%', '8.0 KB', '250.0 KB', '31', '5.0%', '200']) expect(text).toContain(part)
    expect(text).toMatch(language === 'en' ? /Missed defects/ : /見逃し率/)
  })

  test('words of inspection stay away from other data', () => {
    expect(sentencesOf(sketchComparison(clear)).join('\n')).not.toMatch(/issed defect|verkill|見逃し|過検出/)
  })

  test('nothing is claimed to be lost or saved that is not', () => {
    const text = sentencesOf(sketchComparison({ ...clear, pack: { ...around(0.96), seconds: 9.5 } })).join('\n')
    expect(text).toMatch(language === 'en' ? /Nothing measurable/ : /増えていません/)
    expect(text).not.toMatch(/instead of 10 s|10秒から/)
  })

  test('every caution has its sentence', () => {
    const wide = { accuracies: [0.3, 0.7], missingClasses: 1 }
    const few = { counts: { training: 60, validation: 6, test: 40 } }
    const comparison = sketchComparison({ full: wide, pack: wide, random: wide, kMeans: wide, coded: wide }, few)
    const { cautions } = judge(comparison)
    expect(cautions).toEqual([
      'full-learns-little', 'few-seeds', 'wide-interval', 'few-test-pictures', 'rivals-lack-classes',
    ])
    const { sure } = describeVerdict(judge(comparison), comparison, language)
    expect(new Set(sure).size).toBe(cautions.length + 1)
  })
})
