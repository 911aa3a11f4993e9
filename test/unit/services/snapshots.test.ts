import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProject, requireProject } from '../../../main/services/projects.ts'
import { takeSnapshot } from '../../../main/services/snapshots.ts'
import { decide, undoDecisions } from '../../../main/library/repositories/decisions.ts'
import { currentMembers } from '../../../main/library/repositories/members.ts'
import { importGears } from '../../support/importing.ts'
import { temporaryLibrary } from '../../support/libraryDatabase.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

test('the same pictures are one snapshot, others another; what is put in quarantine is left out', async () => {
  const { writer, ...library } = await temporaryLibrary()
  const folder = await temporaryFolder()
  await writeTinyPictures(folder, 4)
  await importGears({ writer, ...library }, folder)
  const first = takeSnapshot(writer, 'gears')
  expect(first).toMatchObject({ number: 1, pictures: 8, isNew: true, shape: { size: 16, channels: 1 } })
  expect(takeSnapshot(writer, 'gears')).toEqual({ ...first, isNew: false })
  const content = currentMembers(writer, 1)[0]?.content ?? ''
  decide(writer, 1, [{ content, kind: 'quarantine', finding: 'blur' }])
  expect(takeSnapshot(writer, 'gears')).toMatchObject({ number: 2, pictures: 7, isNew: true })
  undoDecisions(writer, 1)
  await rm(join(folder, 'lying', '0.png'))
  await importGears({ writer, ...library }, folder)
  expect(takeSnapshot(writer, 'gears')).toMatchObject({ number: 3, pictures: 7, isNew: true })
})

test('the fingerprint says what the pictures are, not where they lie or when they came', async () => {
  const fingerprints = new Set<string>()
  for (const seed of [1, 1, 2]) {
    const library = await temporaryLibrary()
    const folder = await temporaryFolder()
    await writeTinyPictures(folder, 3, seed)
    await importGears(library, folder)
    fingerprints.add(takeSnapshot(library.writer, 'gears').fingerprint)
  }
  expect(fingerprints.size).toBe(2)
})

test('a project without pictures has nothing to freeze, and one that is not there is told', async () => {
  const { writer } = await temporaryLibrary()
  openProject(writer, ' gears ')
  expect(await problemOf(() => takeSnapshot(writer, 'gears'))).toEqual({ code: 'project-empty', name: 'gears' })
  expect(await problemOf(() => takeSnapshot(writer, 'nuts'))).toEqual({ code: 'project-unknown', name: 'nuts' })
})

test('a project is one however its name was typed, and a name must be one', async () => {
  const { writer } = await temporaryLibrary()
  const { id } = openProject(writer, 'ギア'.normalize('NFD'))
  expect(openProject(writer, 'ギア').id).toBe(id)
  expect(requireProject(writer, ' ギア')).toMatchObject({ id, name: 'ギア' })
  for (const name of ['', '  ', 'a\tb', 'x'.repeat(101)]) {
    expect(await problemOf(() => openProject(writer, name))).toEqual({ code: 'project-name-invalid', name })
  }
})
