import { describe, expect, test } from 'vitest'
import { renderSweep } from '../../../main/evidence/report/renderSweep.ts'
import type { MeasuredSize, Sweep, SweepResult } from '../../../shared/domain/sweep.ts'
import { expectBalanced, expectNoHoles } from '../../support/evidencePages.ts'

function around(mean: number, pictures: number): SweepResult {
  return { mean, sd: 0.01, ci95: [mean - 0.02, mean + 0.02], pictures }
}

function size(budgetBytes: number, seed: number, mean: number): MeasuredSize {
  return {
    budgetBytes, seed, file: `${budgetBytes}-${seed}.joryu`, packBytes: budgetBytes - 3, fileBytes: 3 * budgetBytes,
    pictures: budgetBytes / 10, pack: around(mean, 1), coded: around(mean - 0.1, 2), random: around(mean - 0.3, 3),
  }
}

const sweep: Sweep = {
  data: { train: 900, validation: 100, classes: 4, bytes: 1_024_000 },
  snapshot: { number: 3, fingerprint: `12345678${'9'.repeat(56)}`, pictures: 1200 },
  seeds: { split: 7, networks: [7, 8, 9] },
  executor: 'onnx',
  full: around(0.953, 900),
  points: [
    { budgetBytes: 200, seed: 7, problem: { code: 'budget-too-small', bytes: 200, needed: 450 } },
    size(4096, 7, 0.8), size(4096, 8, 0.82), size(16_384, 7, 0.9),
  ],
  seconds: { experts: 12, distill: 34, evaluate: 56 },
}

const name = 'parts & <b>more</b>'

describe.each(['en', 'ja'] as const)('the report of a sweep (%s)', (language) => {
  const page = renderSweep({ name, sweep, version: '1.2.3' }, language)

  test('is one sound page that loads nothing, and whose names do not act', () => {
    expectBalanced(page)
    expectNoHoles(page)
    expect(page).not.toMatch(/<script|<link|<iframe|\ssrc=/i)
    expect(page).toContain('parts &amp; &lt;b&gt;more&lt;/b&gt;')
  })

  test('says each figure with its interval, and what it was measured on', () => {
    for (const figure of ['95.3%', '80.0%', '78.0% – 82.0%', '70.0%', '60.0%', '16384-7.joryu']) {
      expect(page).toContain(figure)
    }
    const [pictures, seeds] = {
      en: ['snapshot 3 (12345678)', 'Held out by seed 7; networks of seeds 7, 8, 9'],
      ja: ['スナップショット3（12345678）', '取り分け 7、ネットワーク 7, 8, 9'],
    }[language]
    expect(page).toContain(pictures)
    expect(page).toContain(seeds)
  })

  test('says why a size cannot be, and that a choice is no test', () => {
    expect(page).toContain('450 B')
    expect(page).toMatch({ en: /test pictures play no part/, ja: /評価用画像は使っていません/ }[language])
  })

  test('draws every pack, also where there is but one', () => {
    expect(page.match(/class="mark pack"/g)).toHaveLength(3)
    const alone = renderSweep({ name, sweep: { ...sweep, points: [size(4096, 7, 0.8)] }, version: '1.2.3' }, language)
    expect(alone.match(/class="mark pack"/g)).toHaveLength(1)
    expectBalanced(alone)
    expectNoHoles(alone)
  })
})
