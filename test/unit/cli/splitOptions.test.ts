import { expect, test } from 'vitest'
import { parseDay, parseLots, parseShare } from '../../../main/doors/cli/splitOptions.ts'
import { problemOf } from '../../support/problemOf.ts'

test.each([
  ['20%', 0.2], ['0.2', 0.2], ['.25', 0.25], ['１２．５％', 0.125], [' 5 % ', 0.05],
])('share %s', (given, share) => {
  expect(parseShare(given)).toBeCloseTo(share, 12)
})

test.each(['20', '0', '0%', '100%', '1', '-5%', '%', '', 'x', '1e-1'])('no share: "%s"', async (given) => {
  expect(await problemOf(() => parseShare(given))).toMatchObject({ code: 'option-invalid', option: '--test', given })
})

test('lots are parted by commas of either kind, days are read as in lists', async () => {
  expect(parseLots(' A 1, B，ロット3、')).toEqual(['A 1', 'B', 'ロット3'])
  expect(await problemOf(() => parseLots(' , '))).toMatchObject({ code: 'option-invalid', option: '--lots' })
  expect(parseDay('2026/2/1')).toBe('2026-02-01')
  expect(parseDay('令和8年2月1日')).toBe('2026-02-01')
  expect(await problemOf(() => parseDay('1/2/26'))).toMatchObject({ code: 'option-invalid', option: '--from' })
})
