import { expect, test } from 'vitest'
import { formatCsv } from '../../../main/services/csv.ts'

test('cells with commas, quotation marks and line ends are quoted, and Excel sees that it is UTF-8', () => {
  expect(formatCsv([['ファイル', 'b'], ['1,5', 'a "b"'], ['', 'x\ny']])).toBe(
    '\ufeffファイル,b\r\n"1,5","a ""b"""\r\n,"x\ny"\r\n',
  )
})

test.each([
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+1', "'+1"], ['-cmd|x', "'-cmd|x"], ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"], ['\r=1', '"\'\r=1"'], ['＝1', "'＝1"],
])('%j is no formula for Excel', (cell, written) => {
  expect(formatCsv([['a', cell]])).toBe(`\ufeffa,${written}\r\n`)
})

test('signs within a cell stay as they are', () => {
  expect(formatCsv([['A-1', 'a=b', '傷+汚れ@1']])).toBe('\ufeffA-1,a=b,傷+汚れ@1\r\n')
})
