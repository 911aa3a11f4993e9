import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SizeForecasts } from '../../main/services/sizeForecast.ts'
import { refusal } from '../support/refusals.ts'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

test('how small a folder may get is told for each budget, and so it is for a snapshot of it', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 10)
  const budgets = ['--budgets', '600, 25%、1024MB']

  const { code, stdout, stderr } = await runJoryu(folder, 'forecast', 'pictures', ...budgets, '--json', '-')
  expect(code).toBe(0)
  // JSON of the program itself.
  const found = JSON.parse(stdout) as SizeForecasts
  expect(found).toMatchObject({
    pictures: 16,
    sizes: [{ budgetBytes: 600 }, { budgetBytes: 1024, ofTraining: 0.25, picturesWorth: 4 }],
    impossible: [{ budgetBytes: 1024 ** 3, problem: { code: 'budget-too-large' } }],
    smallClasses: [{ name: 'lying', pictures: 8 }, { name: 'standing', pictures: 8 }],
  })
  for (const { gap: { gap, low, high } } of found.sizes) expect(low <= gap && gap < high).toBe(true)
  expect(stderr).toMatch(/^1\.0 KB +16 -> 4 +25\.0% +\d+ +\d+\.\d points +\d+\.\d to \d+\.\d$/m)
  expect(stderr).toContain('Few pictures for training: "lying" has 8, "standing" has 8.')

  const parts = ['--project', '部品', '--library', 'data']
  await runJoryu(folder, 'import', 'pictures', ...parts)
  await runJoryu(folder, 'snapshot', ...parts)
  const frozen = await runJoryu(folder, 'forecast', ...parts, ...budgets, '--lang', 'ja')
  expect(frozen).toMatchObject({ code: 0, stderr: '' })
  expect(frozen.stdout).toContain('スナップショット1')
  expect(frozen.stdout).toMatch(/^1\.0 KB +16枚 → 4枚相当 +25\.0% +\d+枚 +\d+\.\dポイント +\d+\.\d～\d+\.\d$/m)
}, LONG)

test('a forecast asks which pictures are meant, and for budgets that it can read', async () => {
  const folder = await temporaryFolder()
  expect((await refusal(folder, 'forecast')).code).toBe(2)
  expect((await refusal(folder, 'forecast', '.', '--budgets', '4KB,x')).sentence).toContain('"x"')
}, LONG)
