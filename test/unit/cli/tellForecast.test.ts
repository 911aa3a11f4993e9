import { expect, test } from 'vitest'
import { tellForecast } from '../../../main/doors/cli/tellForecast.ts'
import { textOf } from '../../../main/doors/cli/text/text.ts'
import type { SizeForecasts } from '../../../main/services/sizeForecast.ts'

const plan = {
  image: { channels: 1, height: 32, width: 32 }, classes: 2, spectraPerClass: 30, transforms: 1,
  ranks: { channel: 1, height: 14, width: 14 },
} as const

const forecasts: SizeForecasts = {
  pictures: 1200,
  originalBytes: 3.2 * 1024 ** 2,
  sizes: [{
    budgetBytes: 512, ofTraining: 0.0004, picturesWorth: 0.5, plan, decodedPictures: 60,
    gap: { gap: 0.052, low: 0, high: 0.102 },
  }],
  impossible: [{ budgetBytes: 10, problem: { code: 'budget-too-small', bytes: 10, needed: 500 } }],
  smallClasses: [],
}

test('a budget that cannot be stands below those that can, and how far to trust the forecast at the end', () => {
  const lines = tellForecast(forecasts, { language: 'en', text: textOf('en') }).split('\n')
  expect(lines[1]).toBe('How small 1,200 pictures (3.2 MB of files) may get:')
  expect(lines[3]?.split(/ {3,}/)).toEqual(['512 B', '1,200 -> 0.5', '0.0%', '60', '5.2 points', '0.0 to 10.2'])
  expect(lines[4]).toContain('500 B')
  expect(lines.at(-1)).toContain('preset quick')
})

test('where no budget is possible, nothing is explained', () => {
  const none = { ...forecasts, sizes: [], smallClasses: [{ name: '傷', pictures: 3 }] }
  expect(tellForecast(none, { language: 'ja', text: textOf('ja') }).split('\n')).toEqual([
    '',
    '学習用画像1,200枚（ファイル3.2 MB）をどこまで小さくできるか：',
    '容量10 Bは、この画像には小さすぎます。500 B以上を指定してください。',
    '',
    '学習用画像の少ないクラスがあります：「傷」3枚。1クラス50枚未満では予測がばらつきます。先に画像を増やすことをお勧めします。',
  ])
})
