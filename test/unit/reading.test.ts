import { describe, expect, test } from 'vitest'
import { countNotes } from '../../shared/domain/reading.ts'
import { describeReading } from '../../shared/text/reading.ts'

const nothing = countNotes([])

test('notes are counted picture by picture', () => {
  expect(countNotes([['deep', 'several'], [], ['deep']])).toEqual({ ...nothing, deep: 2, several: 1 })
})

describe('what reading did', () => {
  test('is not told where it did nothing', () => {
    expect(describeReading({ depth: { kind: 'full-range' }, counts: nothing }, 'en')).toEqual([])
  })

  test.each([
    [{ kind: 'full-range' }, 'full range (0 to 65,535)', '全範囲、0～65,535'],
    [{ kind: 'high-byte' }, 'the upper 8 bits, as the lower ones are empty', '上位8ビット。下位8ビットは空'],
    [
      { kind: 'used-range', low: 90, high: 4500 },
      'the range that this set uses (90 to 4,500)', 'このデータセットで使われている範囲、90～4,500',
    ],
  ] as const)('names the mapping of 16 bits: $0.kind', (depth, english, japanese) => {
    const reading = { depth, counts: { ...nothing, deep: 1200 } }
    expect(describeReading(reading, 'en')).toEqual([
      `1,200 of the pictures have 16 bits a value, which became 8: ${english}.`,
    ])
    expect(describeReading(reading, 'ja')).toEqual([`16ビットの画像1,200枚を8ビットに変換しました（${japanese}）。`])
  })

  test('names the rest in one line', () => {
    const reading = { depth: { kind: 'full-range' }, counts: { ...nothing, several: 2, turned: 30 } } as const
    expect(describeReading(reading, 'en')).toEqual([
      'As they were read: 2 of several pages or frames (the first was taken); 30 turned as the camera noted. ' +
        'The files were not changed.',
    ])
    expect(describeReading(reading, 'ja')).toEqual([
      '読み込み時の処理：複数のページやコマのうち最初のものを使用（2枚）、カメラの記録どおりに回転（30枚）。' +
        '元のファイルは変更していません。',
    ])
  })
})
