import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspectionVersion } from '../../../../main/images/inspection/inspect.ts'
import { findCheckFingerprint } from '../../../../main/library/repositories/checkFingerprints.ts'
import { currentMembers } from '../../../../main/library/repositories/members.ts'
import { isCheckCurrent } from '../../../../main/services/checking/checkProject.ts'
import { decideFinding, undoDecided } from '../../../../main/services/checking/decide.ts'
import { projectCheckFigures } from '../../../../main/services/checking/figures.ts'
import type { ProjectCheck } from '../../../../main/services/checking/lastCheck.ts'
import { listDecided } from '../../../../main/services/checking/listDecided.ts'
import { renameClass, undoClassChange } from '../../../../main/services/classes.ts'
import { projectFacts } from '../../../../main/services/projectFacts.ts'
import { splitProject, undoSplit } from '../../../../main/services/splitting/split.ts'
import { checkedGears, plate } from '../../../support/checkedGears.ts'
import { importGears, writeInside } from '../../../support/importing.ts'
import { addGears, temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { problemOf } from '../../../support/problemOf.ts'

const work = { tell: () => {}, signal: new AbortController().signal }

/** Findings that are open, each with its pictures, and after a slash how much of it is decided. */
const told = (check: ProjectCheck): readonly string[] =>
  projectCheckFigures(check).findings.map(({ code, paths, decided }) => `${[code, ...paths].join(' ')}/${decided}`)

const atFirst = [
  'contradicting-copies ng/same.png ok/03.png/0', 'few-training-pictures/0', 'dark ok/dark2.png ok/dark1.png/0',
  'near-copies ok/01.png ok/near1.png ok/02.png ok/near2.png/0', 'redundancy/0',
]

test('a check of a project is remembered, and tells files of one content in two classes', async () => {
  const { check, library, source } = await checkedGears()
  let steps = 0
  const again = await check(() => (steps += 1))
  expect(steps).toBe(0)
  expect(told(again)).toEqual(atFirst)
  expect(again).toMatchObject({ looked: 52, classes: ['ng', 'ok'], decided: [] })
  expect(isCheckCurrent(library.writer, 'gears')).toBe(true)
  await rm(join(source, 'ng/same.png'))
  await importGears(library, source)
  expect(isCheckCurrent(library.writer, 'gears')).toBe(false)
  expect(told(await check(() => (steps += 1)))).toEqual(atFirst.slice(1))
  expect(steps).toBeGreaterThan(0)
})

test('a check holds while its pictures, classes and sides are the same, and again when they are so again', async () => {
  const { check, library } = await checkedGears()
  const { writer } = library
  const isCurrent = (): boolean => isCheckCurrent(writer, 'gears')
  const keeps = (): boolean => findCheckFingerprint(writer, 1, inspectionVersion) !== undefined
  expect([keeps(), isCurrent()]).toEqual([true, true])
  decideFinding(writer, 'gears', { kind: 'keep', code: 'dark', pictures: ['ok/dark1.png'] })
  expect([keeps(), isCurrent()]).toEqual([true, true])
  decideFinding(writer, 'gears', { kind: 'quarantine', code: 'dark', pictures: ['ok/dark2.png'] })
  // Told by the number of pictures: nothing long was reckoned.
  expect([keeps(), isCurrent(), keeps()]).toEqual([false, false, false])
  undoDecided(writer, 'gears', 1)
  expect([keeps(), isCurrent(), keeps()]).toEqual([false, true, true])
  renameClass(writer, { project: 'gears', className: 'ok' }, '良品')
  expect([keeps(), isCurrent(), keeps()]).toEqual([false, false, true])
  undoClassChange(writer, 'gears')
  expect(isCurrent()).toBe(true)
  await splitProject(library, 'gears', { method: 'stratified', share: 0.2, seed: 1, keepLots: false }, work)
  expect(isCurrent()).toBe(false)
  await undoSplit(library, 'gears', work)
  expect(isCurrent()).toBe(true)
  decideFinding(writer, 'gears', { kind: 'quarantine', code: 'dark', pictures: ['ok/dark2.png'] })
  await check()
  expect([keeps(), isCurrent()]).toEqual([true, true])
})

test('what is kept or no problem is not told again, but counted; a new picture with the same problem is', async () => {
  const { check, library: { writer, ...library }, source } = await checkedGears()
  const keep = (...pictures: readonly string[]) =>
    decideFinding(writer, 'gears', { kind: 'keep', code: 'dark', pictures })
  expect(keep('ok/dark1.png')).toEqual({
    kind: 'keep', code: 'dark', count: 1, decided: ['ok/dark1.png'], staying: [],
  })
  expect(told(await check())[2]).toBe('dark ok/dark2.png/1')
  keep(join(source, 'ok/dark2.png'))
  decideFinding(writer, 'gears', { kind: 'no-problem', code: 'near-copies', pictures: ['ok/near2.png'] })
  const checked = await check()
  expect(told(checked)).toEqual([...atFirst.slice(0, 2), 'near-copies ok/01.png ok/near1.png/2', atFirst[4]])
  expect(checked.decided).toEqual(['dark'])
  await writeInside(source, 'ok/dark3.png', await plate(53, 90))
  await importGears({ writer, ...library }, source)
  expect(told(await check())).toContain('dark ok/dark3.png/2')
  expect(listDecided(writer, 'gears').map(({ kind, picture }) => `${kind} ${picture ?? ''}`)).toEqual([
    'keep ok/dark1.png', 'keep ok/dark2.png', 'no-problem ok/near2.png', 'no-problem ok/02.png',
  ])
})

test('of copies, one of each group stays; of contradicting ones none; an undo brings back what was', async () => {
  const { check, library: { writer } } = await checkedGears()
  const before = currentMembers(writer, 1)
  const quarantine = (code: 'near-copies' | 'contradicting-copies') =>
    decideFinding(writer, 'gears', { kind: 'quarantine', code, pictures: 'all' })
  decideFinding(writer, 'gears', { kind: 'quarantine', code: 'near-copies', pictures: ['ok/01.png'] })
  expect(told(await check())).toContain('near-copies ok/02.png ok/near2.png/0')
  expect(quarantine('near-copies')).toMatchObject({ decided: ['ok/near2.png'], staying: ['ok/02.png'] })
  expect(quarantine('contradicting-copies')).toMatchObject({ count: 1, decided: ['ng/same.png'], staying: [] })
  expect(currentMembers(writer, 1)).toHaveLength(before.length - 3)
  expect(projectFacts(writer, 'gears')).toMatchObject({
    decisions: 3,
    classes: [
      { name: 'ng', counts: { training: 25 }, quarantined: { training: 1 } },
      { name: 'ok', counts: { training: 27 }, quarantined: { training: 2 } },
    ],
  })
  expect(told(await check()).filter((line) => line.includes('copies'))).toEqual([])
  expect(undoDecided(writer, 'gears', 1)).toBe(1)
  expect(told(await check())).toContain('contradicting-copies ng/same.png ok/03.png/0')
  decideFinding(writer, 'gears', { kind: 'keep', code: 'near-copies', pictures: ['ok/01.png'] })
  expect(currentMembers(writer, 1)).toHaveLength(before.length - 1)
  expect(undoDecided(writer, 'gears', 9)).toBe(3)
  expect(currentMembers(writer, 1)).toEqual(before)
  expect(told(await check())).toEqual(atFirst)
})

test('a decision about classes holds for these classes, whatever they are called later', async () => {
  const { check, library: { writer, ...library }, source } = await checkedGears()
  const noProblem = { kind: 'no-problem', pictures: 'all' } as const
  expect(decideFinding(writer, 'gears', { ...noProblem, code: 'few-training-pictures' })).toMatchObject({ count: 2 })
  renameClass(writer, { project: 'gears', className: 'ok' }, '良品')
  const checked = await check()
  expect(told(checked).map((line) => line.split(/[ /]/)[0])).toEqual([
    'contradicting-copies', 'dark', 'near-copies', 'redundancy',
  ])
  expect(checked.decided).toEqual(['few-training-pictures'])
  for (const number of [200, 201]) await writeInside(source, `new/${number}.png`, await plate(number))
  await importGears({ writer, ...library }, source)
  const { open, classes } = await check()
  const few = open.find(({ finding }) => finding.code === 'few-training-pictures')
  expect(few).toMatchObject({ finding: { classes: [{ label: classes.indexOf('new'), count: 2 }] }, decided: 2 })
})

test('what cannot be decided is told', async () => {
  const { library: { writer } } = await checkedGears()
  const decide = (kind: 'keep' | 'quarantine', code: 'dark' | 'noisy' | 'redundancy', pictures: 'all' | string[]) =>
    problemOf(() => decideFinding(writer, 'gears', { kind, code, pictures }))
  expect(await decide('keep', 'noisy', 'all')).toEqual({
    code: 'nothing-to-decide', finding: 'noisy', project: 'gears',
  })
  expect(await decide('quarantine', 'redundancy', 'all')).toMatchObject({ code: 'finding-about-classes' })
  expect(await decide('keep', 'redundancy', ['ok/01.png'])).toMatchObject({ code: 'finding-about-classes' })
  expect(await decide('keep', 'dark', ['ok/dark1.png', 'ok/01.png'])).toEqual({
    code: 'picture-not-found', path: 'ok/01.png', finding: 'dark', project: 'gears',
  })
  expect(listDecided(writer, 'gears')).toEqual([])
  expect(await problemOf(() => undoDecided(writer, 'gears', 1))).toMatchObject({ code: 'nothing-to-undo' })
  const empty = await temporaryLibrary()
  addGears(empty.writer)
  expect(await problemOf(() => decideFinding(empty.writer, 'gears', { kind: 'keep', code: 'dark', pictures: 'all' })))
    .toEqual({ code: 'check-missing', project: 'gears' })
})
