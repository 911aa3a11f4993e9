import { expect, test } from 'vitest'
import { judge } from '../../../main/evidence/verdict.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { describeVerdict } from '../../../shared/text/verdict.ts'
import { sketchComparison, type ContenderSketch } from '../../support/evidenceComparison.ts'

const around = (mean: number): ContenderSketch => ({ accuracies: [mean - 0.01, mean, mean + 0.01] })

/** With a pack of this accuracy, which is far ahead of its rivals. */
function compared(pack: number, leak: Comparison['leak']): Comparison {
  const rival = around(pack - 0.2)
  const sketches = { full: around(0.95), pack: around(pack), random: rival, kMeans: rival, coded: rival }
  return sketchComparison(sketches, { leak })
}

test.each([
  ['clean', ['good', 'fair', 'poor'], []],
  [null, ['good', 'fair', 'poor'], ['folder-unchecked']],
  ['unchecked', ['unclear', 'fair', 'poor'], ['leak-unchecked']],
  ['leaking', ['unclear', 'unclear', 'poor'], ['leaking']],
] as const)('%s: packs that would be good, fair and poor are %j, with the reason %j', (leak, kinds, reasons) => {
  const verdicts = [0.9, 0.8, 0.6].map((pack) => judge(compared(pack, leak)))
  expect(verdicts.map(({ kind }) => kind)).toEqual(kinds)
  for (const { cautions } of verdicts) expect(cautions).toEqual(reasons)
})

test.each([
  ['en', 'split the pictures anew', 'take the snapshot again', 'check the pictures'],
  ['ja', '分け直し', 'スナップショットを作成し直し', '画像を確認して'],
] as const)('the reason is said, and what to do, at whichever door (%s)', (language, split, snapshot, check) => {
  const sureOf = (leak: Comparison['leak']): string => {
    const comparison = compared(0.9, leak)
    return describeVerdict(judge(comparison), comparison, language).sure.slice(1).join('\n')
  }
  expect(sureOf('clean')).toBe('')
  expect(sureOf('leaking')).toContain(split)
  expect(sureOf('unchecked')).toContain(snapshot)
  expect(sureOf(null)).toContain(check)
  for (const leak of ['leaking', 'unchecked', null] as const) expect(sureOf(leak)).not.toContain('joryu')
})
