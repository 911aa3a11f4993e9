import { expect, test } from 'vitest'
import { displayWidth, formatFacts, formatTable } from '../../../main/doors/cli/table.ts'

test('numbers stand below each other, and Japanese counts double', () => {
  expect(formatTable([['', '正解率', 'bytes'], ['蒸留パック', '9.5%', '8 KB'], ['k-means', '12.5%', '10.0 KB']])).toBe([
    '             正解率     bytes',
    '蒸留パック     9.5%      8 KB',
    'k-means       12.5%   10.0 KB',
  ].join('\n'))
})

test('columns of words stand on the left', () => {
  expect(formatTable([['cpu', 'JavaScript', 'works', '0.1'], ['onnx', 'ONNX', 'chosen', '52']], 3)).toBe([
    'cpu    JavaScript   works    0.1',
    'onnx   ONNX         chosen    52',
  ].join('\n'))
})

test('facts are aligned after their labels', () => {
  expect(formatFacts([['Data', '8 KB'], ['Classes', 'good, dent']])).toBe('Data     8 KB\nClasses  good, dent')
})

test.each([['abc', 3], ['ｱ', 1], ['正解率', 6], ['一辺（画素）', 12], ['é', 1]])('%s is %d wide', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
