import { expect, test } from 'vitest'
import { formatCsv } from '../../../main/services/csv.ts'

test('cells with commas, quotation marks and line ends are quoted, and Excel sees that it is UTF-8', () => {
  expect(formatCsv([['ファイル', 'b'], ['1,5', 'a "b"'], ['', 'x\ny']])).toBe(
    '\ufeffファイル,b\r\n"1,5","a ""b"""\r\n,"x\ny"\r\n',
  )
})
