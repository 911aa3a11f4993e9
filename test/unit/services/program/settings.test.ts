import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, usualSettings, writeSettings } from '../../../../main/services/program/settings.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('the usual settings hold until there are others', async () => {
  expect(await readSettings(await temporaryFolder())).toEqual({ settings: usualSettings, wereBroken: false })
})

test('settings are kept, in a folder that is made for them', async () => {
  const folder = join(await temporaryFolder(), '設定', 'joryu')
  const settings = { lowPriority: false, night: { from: 22, to: 5 }, language: 'ja', dataFolder: '/data' } as const
  await writeSettings(folder, settings)
  expect(await readSettings(folder)).toEqual({ settings, wereBroken: false })
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test.each(['', '{', 'null', '{"lowPriority":"yes"}', '{"lowPriority":true,"night":{"from":99,"to":1}}'])(
  'a broken file (%j) is set aside, and the usual settings hold', async (text) => {
    const folder = await temporaryFolder({ 'settings.json': text })
    expect(await readSettings(folder)).toEqual({ settings: usualSettings, wereBroken: true })
    expect(await readFile(join(folder, 'settings.broken.json'), 'utf8')).toBe(text)
    expect(await readSettings(folder)).toEqual({ settings: usualSettings, wereBroken: false })
  },
)

test('settings that cannot be written are refused by a problem', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'file'), '')
  await expect(writeSettings(join(folder, 'file', 'inside'), usualSettings)).rejects.toMatchObject({
    problem: { code: 'folder-missing' },
  })
})
