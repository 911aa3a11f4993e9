import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LONG, startJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const stopped = 'Stopped as you asked: no half-written file was left behind.\n'

/** Windows knows no SIGINT that one process sends to another. */
const interruptible = test.skipIf(process.platform === 'win32')

interruptible.each([
  ['Training experts 10%', ['--experts', '50', '--epochs', '50']],
  ['Distilling 10%', ['--experts', '1', '--epochs', '1', '--iterations', '200']],
  ['Comparing', ['--experts', '1', '--epochs', '1', '--iterations', '1', '--eval-steps', '400']],
])('Ctrl-C at "%s" stops, and leaves what was there', async (moment, plan) => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 10)
  await writeFile(join(folder, 'report.html'), 'an older report')
  const distill = ['distill', 'pictures', '--budget', '3-per-class', '--executor', 'onnx', ...plan]
  const { child, ended, said } = startJoryu(folder, ...distill)
  await said(moment)
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 130, stderr: stopped })
  const finished = moment === 'Comparing' ? ['pack.joryu'] : []
  expect((await readdir(folder)).sort()).toEqual([...finished, 'pictures', 'report.html'])
  expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe('an older report')
}, LONG)

interruptible('Ctrl-C while computing methods are tried stops', async () => {
  const { child, ended, said } = startJoryu(await temporaryFolder(), 'devices')
  await said('Trying computing methods')
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 130, stderr: stopped })
}, LONG)

interruptible('Ctrl-C while the sample set is drawn leaves none of it', async () => {
  const folder = await temporaryFolder()
  const { child, ended, said } = startJoryu(folder, 'demo')
  await said('Drawing the sample set 10%')
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 130, stderr: stopped })
  expect(await readdir(join(folder, 'demo'))).toEqual([])
}, LONG)

const checkMoments = ['Reading pictures 10%', 'Looking for problems 10%'] as const

interruptible.each(checkMoments)('Ctrl-C at "%s" of a check writes nothing', async (moment) => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 400)
  const { child, ended, said } = startJoryu(folder, 'check', 'pictures', '--json', 'found.json', '--csv', 'found.csv')
  await said(moment)
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 130, stderr: stopped })
  expect(await readdir(folder)).toEqual(['pictures'])
}, LONG)
