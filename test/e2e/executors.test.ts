import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { executorNames } from '../../shared/domain/executorName.ts'
import { refusedDistill } from '../support/refusals.ts'
import { LONG, runJoryu, tinyRecipe } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const tried = { name: z.enum(executorNames), chosen: z.boolean() }

/** What `devices --json` promises to programs. */
const devicesSchema = z.array(z.discriminatedUnion('works', [
  z.strictObject({
    ...tried,
    works: z.literal(true),
    stepsPerSecond: z.number().positive(),
    why: z.enum(['only', 'fastest', 'last-resort', 'slower', 'for-checks']),
  }),
  z.strictObject({
    ...tried,
    works: z.literal(false),
    problem: z.looseObject({ code: z.string() }),
    why: z.enum(['unavailable', 'failed', 'last-resort']),
  }),
]))

test('devices says in a table and as JSON what works, how fast, and what is chosen', async () => {
  const { code, stdout, stderr } = await runJoryu(await temporaryFolder(), 'devices', '--lang', 'ja', '--json', '-')
  expect(code).toBe(0)
  const devices = devicesSchema.parse(JSON.parse(stdout))
  expect(devices.map(({ name }) => name)).toEqual(executorNames)
  expect(devices.filter(({ chosen }) => chosen)).toHaveLength(1)
  expect(devices.filter(({ works }) => works).map(({ name }) => name)).toEqual(expect.arrayContaining(['onnx', 'cpu']))
  expect(stderr).toMatch(/^方式 +内容 +結果 +1秒あたりのステップ数$/m)
  expect(stderr).toMatch(/^onnx +ONNX Runtime（プロセッサー） .+ [\d.]+$/m)
  expect(stderr).toMatch(/^cpu +JavaScriptのみ +使用可（低速。照合用） +0\.\d+$/m)
}, LONG)

test('a distillation takes the executor that is best here, says which and why, and notes it in the pack', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 8)
  const made = await runJoryu(folder, 'distill', 'pictures', '--budget', '3-per-class', '--no-compare', ...tinyRecipe)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const line = /^Computed by (\w+): (the only fast method that works|the fastest) on this PC.*\.$/m.exec(made.stdout)
  const inspected = await runJoryu(folder, 'inspect', 'pack.joryu')
  expect(inspected.stdout).toContain(`computed by ${line?.[1] ?? 'none'}`)
}, LONG)

const notOnWindows = test.skipIf(process.platform === 'win32')

notOnWindows('an executor that the user has named and this PC lacks is refused', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 8)
  expect(await refusedDistill(folder, '--budget', '3-per-class', '--executor', 'directml')).toEqual({
    code: 1,
    sentence:
      'The computing method "directml" does not work on this PC (it is made for another operating system): ' +
      'let Joryu choose, and it takes the fastest that does. (Command: --executor auto)\n',
  })
})
