import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

test('a check tells of leaked copies, and changes nothing', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures/train'), 6)
  await writeTinyPictures(join(folder, 'pictures/test'), 2)
  const listed = (await readdir(folder, { recursive: true })).sort()
  const checked = await runJoryu(folder, 'check', 'pictures', '--json', 'found.json')
  expect(checked).toMatchObject({ code: 0, stderr: '' })
  expect(checked.stdout).toContain('1. 8 pictures (4 groups) are exact copies across training and test. (certain)')
  expect(checked.stdout).toContain(`     ${join('train', 'lying', '0.png')} = ${join('test', 'lying', '0.png')}\n`)
  expect(checked.stdout).toContain('Nothing was changed or deleted.')
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['found.json', ...listed])
  const figures: unknown = JSON.parse(await readFile(join(folder, 'found.json'), 'utf8'))
  expect(figures).toMatchObject({ classes: ['lying', 'standing'], pictures: 16, skipped: [] })
  expect(figures).toHaveProperty('findings.0.code', 'leaked-copies')
}, LONG)

test('a check of a folder that is not there says so', async () => {
  expect(await runJoryu(await temporaryFolder(), 'check', 'nowhere')).toMatchObject({ code: 1, stdout: '' })
})
