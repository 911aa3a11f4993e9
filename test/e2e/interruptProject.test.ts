import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lastCheck } from '../../main/library/repositories/checks.ts'
import { importFolder } from '../../main/services/importing/importFolder.ts'
import { withLibrary } from '../../main/services/library.ts'
import { quietWork } from '../support/frozen.ts'
import { LONG, startJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

test.skipIf(process.platform === 'win32')('Ctrl-C during the check of a project leaves no check behind', async () => {
  const folder = await temporaryFolder()
  const [pictures, data] = [join(folder, 'pictures'), join(folder, 'data')]
  await writeTinyPictures(pictures, 300)
  await withLibrary(data, (library) => importFolder(library, { folder: pictures, projectName: 'gears' }, quietWork()))
  const check = ['check', '--project', 'gears', '--library', 'data', '--json', 'found.json', '--csv', 'found.csv']
  const { child, ended, said } = startJoryu(folder, ...check)
  await said('Looking for problems 10%')
  child.kill('SIGINT')
  const stopped = 'Stopped as you asked: no half-written file was left behind.\n'
  expect(await ended).toMatchObject({ code: 130, stderr: stopped })
  expect((await readdir(folder)).sort()).toEqual(['data', 'pictures'])
  await withLibrary(data, async ({ reader }) => expect(lastCheck(reader, 1)).toBeUndefined())
}, LONG)
