import { describe, expect, test } from 'vitest'
import { imageRules, layoutNames, type ChosenLayout, type LayoutReason } from '../../shared/domain/layout.ts'
import { describeLayout } from '../../shared/text/layout.ts'

const loss = { rule: 'most-frequent', dropped: 12, bare: 34 } as const
const reasons: readonly LayoutReason[] = [
  { layout: 'idx' },
  { layout: 'mvtec', normal: 'good', defects: 3 },
  { layout: 'split-folders', folders: ['Train', 'TEST'] },
  { layout: 'class-folders' },
  { layout: 'csv', list: '一覧.csv', rows: 120, missing: 3 },
  { layout: 'coco', list: 'a.json', ...loss },
  { layout: 'yolo', ...loss, rule: 'most-severe' },
  { layout: 'file-name', rule: '_1', example: 'OK_0001' },
]
/** What has words of its own in each language. */
const names: readonly string[] = [...layoutNames, ...imageRules]
const plain = { leftOut: {}, merges: [], others: [] }

describe.each(['en', 'ja'] as const)('a layout (%s)', (language) => {
  test.each(reasons)('$layout is said with its reason in one line', (reason) => {
    const lines = describeLayout({ reason, ...plain }, language)
    expect(lines).toEqual([expect.stringMatching(language === 'en' ? /^Layout: .+\.$/ : /^構成：.+。$/)])
    expect(lines[0]).not.toMatch(/undefined|NaN|\[object/)
    for (const value of Object.values(reason).flat()) {
      if (!names.includes(String(value))) expect(lines[0]).toContain(String(value))
    }
  })
})

test('all layouts have a sentence', () => {
  expect(reasons.map(({ layout }) => layout)).toEqual(layoutNames)
})

test('what is left out, what else fits and what may be one class is said too', () => {
  const choice: ChosenLayout = {
    reason: { layout: 'class-folders' },
    leftOut: { 'outside': 2, 'mask': 1 },
    merges: [{ into: '良品', from: ['OK'], why: 'synonym' }],
    others: ['csv', 'file-name:_1'],
  }
  expect(describeLayout(choice, 'en')).toEqual([
    'Layout: class folders, as each folder holds the pictures of a class. ' +
      'Left out: 2 (in no class folder), 1 (outlines of defects). ' +
      '--layout takes another that fits: csv, file-name:_1.',
    'The meanings of the classes 良品, OK are alike: nothing was merged; ' +
      '--merge "良品=OK" makes them one class.',
  ])
  expect(describeLayout(choice, 'ja')).toEqual([
    '構成：クラス別フォルダー（各フォルダーが1つのクラスの画像を含む）。' +
      '対象外：2件（クラスのフォルダーの外）、1件（欠陥の領域の画像）。--layoutで選べるほかの構成：csv、file-name:_1。',
    'クラス「良品」「OK」は意味が似ています。統合はしていません。1つのクラスにするには--merge "良品=OK"を付けてください。',
  ])
})
