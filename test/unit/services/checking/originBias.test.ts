import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProject } from '../../../../main/services/checking/checkProject.ts'
import { mergeClasses, renameClass } from '../../../../main/services/classes.ts'
import { importFolder } from '../../../../main/services/importing/importFolder.ts'
import { quietWork } from '../../../support/frozen.ts'
import { importGears } from '../../../support/importing.ts'
import { temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../../support/tinyPictures.ts'

/** Findings about where pictures come from, after one class was renamed and another was merged. */
async function biasesOf(inside: Readonly<Record<'lying' | 'standing' | 'later', string>>): Promise<readonly string[]> {
  const folder = await temporaryFolder()
  const tiny = await temporaryFolder()
  await writeTinyPictures(join(tiny, 'first'), 20)
  await writeTinyPictures(join(tiny, 'second'), 20, 2)
  const moves = { lying: 'first/lying', standing: 'first/standing', later: 'second/standing' } as const
  for (const name of ['lying', 'standing', 'later'] as const) {
    const place = join(folder, name, inside[name])
    await mkdir(dirname(place), { recursive: true })
    await rename(join(tiny, moves[name]), place)
  }
  const library = await temporaryLibrary()
  await importGears(library, folder)
  renameClass(library.writer, { project: 'gears', className: 'lying' }, '良品')
  mergeClasses(library.writer, ['later'], { project: 'gears', className: 'standing' })
  const { classes, open } = await checkProject(library, 'gears', quietWork())
  expect(classes).toEqual(['standing', '良品'])
  return open.map(({ finding }) => finding.code).filter((code) => code === 'origin-bias')
}

test('folders of classes that were renamed or merged are no bias, but days of one class only still are', async () => {
  expect(await biasesOf({ lying: '', standing: '', later: '' })).toEqual([])
  expect(await biasesOf({ lying: 'day 1', standing: 'day 1', later: 'day 1' })).toEqual([])
  expect(await biasesOf({ lying: 'day 1', standing: 'day 2', later: 'day 2' })).toEqual(['origin-bias'])
})

test('nor are folders of classes that an import made others', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 20)
  const library = await temporaryLibrary()
  const merge = [{ into: '良品', from: ['lying'] }, { into: 'キズ', from: ['standing'] }]
  const work = { tell: () => undefined, signal: new AbortController().signal }
  await importFolder(library, { folder, projectName: 'gears', layout: { merge } }, work)
  const { classes, open } = await checkProject(library, 'gears', quietWork())
  expect(classes).toEqual(['キズ', '良品'])
  expect(open.map(({ finding }) => finding.code)).not.toContain('origin-bias')
})
