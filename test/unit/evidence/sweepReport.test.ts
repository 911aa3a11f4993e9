import { describe, expect, test } from 'vitest'
import { isMadeOfOurs } from '../../../main/evidence/report/madeOfOurs.ts'
import { renderSweep } from '../../../main/evidence/report/renderSweep.ts'
import { expectBalanced, expectNoHoles } from '../../support/evidencePages.ts'
import { sketchSize, sketchSweep as sweep } from '../../support/sketchSweep.ts'

const name = 'parts & <b>more</b>'

describe.each(['en', 'ja'] as const)('the report of a sweep (%s)', (language) => {
  const page = renderSweep({ name, sweep, version: '1.2.3' }, language)

  test('is one sound page that loads nothing, and whose names do not act', () => {
    expectBalanced(page)
    expectNoHoles(page)
    expect(isMadeOfOurs(page)).toBe(true)
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
    const only = { ...sweep, points: [sketchSize(4096, 7, 0.8)] }
    const alone = renderSweep({ name, sweep: only, version: '1.2.3' }, language)
    expect(alone.match(/class="mark pack"/g)).toHaveLength(1)
    expectBalanced(alone)
    expectNoHoles(alone)
  })
})
