import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTable } from '../../../../main/images/layout/csvTable.ts'
import { findPath, indexPaths } from '../../../../main/images/layout/findPath.ts'
import { decodeText } from '../../../../main/images/layout/text.ts'
import { countsOf, proposalOf, proposalsFor } from '../../../support/proposals.ts'
import { shiftJis } from '../../../support/shiftJis.ts'

describe('a table', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '良', ',', ';', '\t', '"', '\n', '\r', ' ') })
  const rows = fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })

  test.each(['\n', '\r\n', '\r'])('comes back as it was written, with lines that end in %j', (end) => {
    fc.assert(fc.property(rows, (table) => {
      const full = [['path', 'class', 'lot', 'date', 'split', 'more'], ...table.map((row) => ['x', ...row])]
      const text = full.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join(end)
      expect(parseTable(text)).toEqual(full)
    }))
  })

  test('needs no quotes, and may be parted by tabs or semicolons', () => {
    expect(parseTable('a,b\n1,\n\n,2')).toEqual([['a', 'b'], ['1', ''], ['', '2']])
    expect(parseTable('a\tb\tc,d\n1\t2\t3')).toEqual([['a', 'b', 'c,d'], ['1', '2', '3']])
    expect(parseTable('a;b\r\n1;2\r\n')).toEqual([['a', 'b'], ['1', '2']])
  })

  test('of any text ends, and has no empty rows', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') }), (text) => {
      for (const row of parseTable(text)) expect(row.some((one) => one !== '')).toBe(true)
    }))
  })
})

test.each([
  ['UTF-8', new TextEncoder().encode('ファイル名,判定')],
  ['UTF-8 with a mark', new TextEncoder().encode('\ufeffファイル名,判定')],
  ['UTF-16 with a mark', new Uint8Array(Buffer.from('\ufeffファイル名,判定', 'utf16le'))],
  ['Shift_JIS', shiftJis('ファイル名,判定')],
])('a text in %s is read', (_, bytes) => {
  expect(decodeText(bytes)).toBe('ファイル名,判定')
})

describe('a path in a list', () => {
  const index = indexPaths(['a/1.png', 'b/1.png', 'b/2.png', 'lists/c/3.png', 'ガ.png'])

  test.each([
    ['a/1.png', 0], ['.\\b\\1.png', 1], ['c/3.png', 3], ['../a/1.png', 0], ['2.PNG', 2], ['1.png', undefined],
    ['ガ.png'.normalize('NFD'), 4], ['D:\\data\\set\\b\\1.png', 1], ['/mnt/b/2.png', 2], ['c/2.png', undefined],
    ['', undefined],
  ])('that is %s means file %s', (path, at) => {
    expect(findPath(path, 'lists', index)).toBe(at)
  })
})

describe('a list of pictures', () => {
  test('says path and class, and split, lot, date and part if it likes', () => {
    const proposal = proposalOf({
      'list.csv':
        'ファイル名,判定,ロット番号,検査日,撮影日,用途,ワークNo.\r\n' +
        'images/1.png,良品,Ａ1,2026/2/2,2026/1/31,学習,0012\r\n' +
        'images/2.png,不良,,,1/31/26,評価用,\r\nimages/9.png,良品,,,,\r\n',
      'images/1.png': '', 'images/2.png': '', 'images/3.png': '',
    }, 'csv')
    expect(proposal.files).toEqual([
      { at: 1, className: '良品', split: 'training', lot: 'A1', date: '2026-01-31', part: '0012' },
      { at: 2, className: '不良', split: 'test', badDate: '1/31/26' },
    ])
    expect(proposal.leftOut).toEqual([{ at: 0, why: 'paper' }, { at: 3, why: 'not-listed' }])
    expect(proposal).toMatchObject({ isSure: true, reason: { list: 'list.csv', rows: 3, missing: 1 } })
  })

  test('is told from others by its name', () => {
    const list = 'path,class\n1.png,a\n2.png,b\n'
    const keys = proposalsFor({ 'one.csv': list, 'two.csv': list, '1.png': '', '2.png': '' }).map(({ key }) => key)
    expect(keys).toEqual(['csv:one.csv', 'csv:two.csv'])
  })

  test('without words at its top is a guess', () => {
    const proposal = proposalOf({ 'list.csv': '1.png,a\n2.png,b\n', '1.png': '', '2.png': '' }, 'csv')
    expect([proposal.isSure, ...countsOf(proposal)]).toEqual([false, 'a: 1', 'b: 1'])
  })
})
