import { join } from 'node:path'
import { expect, test } from 'vitest'
import { electronProgram } from '../../../../main/doors/start/electronProgram.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('Electron is there when the file is that its package has noted', async () => {
  const folder = await temporaryFolder({ 'path.txt': 'electron.exe', 'dist/electron.exe': '' })
  expect(await electronProgram(folder)).toBe(join(folder, 'dist', 'electron.exe'))
})

test.each([
  ['was not fetched', {}],
  ['was taken away again', { 'path.txt': 'electron.exe' }],
])('an Electron that %s is not there', async (_, files) => {
  expect(await electronProgram(await temporaryFolder(files))).toBeUndefined()
})
