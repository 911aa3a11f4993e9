import { expect, test } from 'vitest'
import {
  formatAmount, formatBytes, formatCount, formatDuration, formatPercent, formatRate, formatRatio,
} from '../../shared/units.ts'

test.each([
  [0, '0 B'],
  [512, '512 B'],
  [1023.6, '1.0 KB'],
  [8192, '8.0 KB'],
  [15_770, '15.4 KB'],
  [1024 * 1024 - 1, '1.0 MB'],
  [1.4 * 1024 ** 2, '1.4 MB'],
  [5000 * 1024 ** 4, '5000.0 TB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  [0, '0.0 s', '0.0秒'],
  [8.25, '8.3 s', '8.3秒'],
  [9.97, '10 s', '10秒'],
  [59.4, '59 s', '59秒'],
  [59.6, '1 min 0 s', '1分0秒'],
  [252, '4 min 12 s', '4分12秒'],
  [3599.7, '1 h 0 min', '1時間0分'],
  [3900, '1 h 5 min', '1時間5分'],
])('%d seconds read %s and %s', (seconds, english, japanese) => {
  expect(formatDuration(seconds, 'en')).toBe(english)
  expect(formatDuration(seconds, 'ja')).toBe(japanese)
})

test('fractions and counts', () => {
  expect(formatPercent(0.9342)).toBe('93.4%')
  expect(formatPercent(1, 0)).toBe('100%')
  expect(formatCount(1_234_567)).toBe('1,234,567')
})

test.each([
  [0.96, '1.0'],
  [9.94, '9.9'],
  [9.97, '10'],
  [128.4, '128'],
  [1234.5, '1,235'],
])('%d times as much reads %s', (ratio, text) => {
  expect(formatRatio(ratio)).toBe(text)
})

test('one thing has no plural', () => {
  expect([0, 1, 1500].map((count) => formatAmount(count, 'transform')))
    .toEqual(['0 transforms', '1 transform', '1,500 transforms'])
})

test.each([
  [0.0467, '0.047'],
  [4.2, '4.2'],
  [9.96, '10'],
  [51.8, '52'],
  [1500.4, '1,500'],
])('%d a second reads %s', (perSecond, text) => {
  expect(formatRate(perSecond)).toBe(text)
})
