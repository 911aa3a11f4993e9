import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { findPictures } from '../../../main/images/layout.ts'
import { measureSet } from '../../../main/images/inspection/measureSet.ts'
import { decide } from '../../../main/library/repositories/decisions.ts'
import { change } from '../../../main/library/statements.ts'
import { measuredProject } from '../../../main/services/measuredProject.ts'
import { openProject } from '../../../main/services/projects.ts'
import { importGears, writeInside } from '../../support/importing.ts'
import { temporaryLibrary } from '../../support/libraryDatabase.ts'
import { plainPng } from '../../support/pictureFiles.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

const options = { signal: { aborted: false }, onProgress: () => {} }

test('a project is as its folder is: the same numbers, classes, splits and order, without a file read', async () => {
  const library = await temporaryLibrary()
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'train'), 80)
  await writeTinyPictures(join(folder, 'test'), 20, 2)
  const set = await measureSet(await findPictures(folder), options)
  await importGears(library, folder)
  await rename(folder, `${folder} away`)
  const { classes, pictures } = await measuredProject(library, 'gears')
  await rename(`${folder} away`, folder)
  expect(classes).toEqual(set.classes)
  expect(pictures).toEqual(set.pictures.map((picture, at) => ({
    ...picture, pictureId: pictures[at]?.pictureId, modified: Math.trunc(picture.modified ?? 0),
  })))
  expect(new Set(pictures.map(({ pictureId }) => pictureId)).size).toBe(200)
})

test('what does not count is not there, and what is in quarantine only if it is asked for', async () => {
  const library = await temporaryLibrary()
  const folder = await temporaryFolder()
  for (const [at, path] of ['OK/1', 'OK/2', 'NG/1', 'NG/2'].entries()) {
    await writeInside(folder, `${path}.png`, await plainPng(10 * at))
  }
  await writeInside(folder, 'NG/3.png', await plainPng(0))
  await writeInside(folder, 'NG/4.png', 'no picture')
  await importGears(library, folder)
  const all = await measuredProject(library, 'gears')
  expect(all.pictures.map(({ path }) => path)).toEqual(
    ['NG/1.png', 'NG/2.png', 'NG/3.png', 'OK/2.png'].map((path) => join(folder, path)),
  )
  const content = all.pictures[0]?.fingerprint ?? ''
  decide(library.writer, 1, [{ content, kind: 'quarantine', finding: 'blur' }])
  expect((await measuredProject(library, 'gears')).pictures).toHaveLength(4)
  const { classes, pictures } = await measuredProject(library, 'gears', { withoutQuarantine: true })
  expect(classes).toEqual(['NG', 'OK'])
  expect(pictures).toEqual(all.pictures.slice(1))
})

test('pictures that an older program imported are measured when they are imported again', async () => {
  const library = await temporaryLibrary()
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 3)
  await importGears(library, folder)
  const before = await measuredProject(library, 'gears')
  change(library.writer, 'DELETE FROM measurements WHERE width = @width', { width: 16 })
  expect(await problemOf(() => measuredProject(library, 'gears'))).toEqual({
    code: 'measurements-missing', name: 'gears', count: 6,
  })
  expect(await importGears(library, folder)).toMatchObject({ news: { new: 0, changed: 0, unchanged: 6, gone: 0 } })
  expect(await measuredProject(library, 'gears')).toEqual(before)
})

test('a project that has no pictures, or is not there, is told; a cancel is heard', async () => {
  const library = await temporaryLibrary()
  expect(await problemOf(() => measuredProject(library, 'gears'))).toEqual({ code: 'project-unknown', name: 'gears' })
  openProject(library.writer, 'gears')
  expect(await problemOf(() => measuredProject(library, 'gears'))).toEqual({ code: 'project-empty', name: 'gears' })
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 3)
  await importGears(library, folder)
  await expect(measuredProject(library, 'gears', { signal: { aborted: true } })).rejects.toThrow(Cancelled)
})
