import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listAudit } from '../../../main/library/repositories/audit.ts'
import { listAccount } from '../../../main/library/repositories/accounts.ts'
import type { Library } from '../../../main/library/open.ts'
import {
  listProjectClasses, mergeClasses, orderClasses, rateClass, renameClass, undoClassChange,
} from '../../../main/services/classes.ts'
import { takeSnapshot } from '../../../main/services/snapshots.ts'
import { importGears, writeInside } from '../../support/importing.ts'
import { temporaryLibrary } from '../../support/libraryDatabase.ts'
import { plainPng } from '../../support/pictureFiles.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const at = (className: string) => ({ project: 'gears', className })

/** A library with two good parts, one scratch and one burr, and the folder that they came from. */
async function gears(): Promise<Library & { readonly source: string }> {
  const library = await temporaryLibrary()
  const source = await temporaryFolder({
    'OK/1.png': await plainPng(10), 'OK/2.png': await plainPng(20), 'burr/1.png': await plainPng(30),
    'scratch/1.png': await plainPng(40),
  })
  await importGears(library, source)
  return { ...library, source, [Symbol.dispose]: () => {} }
}

const told = ({ reader }: Library): readonly string[] =>
  listProjectClasses(reader, 'gears').map(({ name, role, severity, counts, foundAs }) =>
    [name, role, severity, counts.training, ...foundAs].filter((part) => part !== undefined).join(' '))

const atStart = ['OK ok 2', 'burr ng 1', 'scratch ng 1']

test('classes are rated, renamed, merged and ordered, and each change is undone by itself', async () => {
  const library = await gears()
  const { writer } = library
  const states: (readonly string[])[] = [atStart]
  const step = (change: () => void, expected: readonly string[]): void => {
    change()
    expect(told(library)).toEqual(expected)
    states.push(expected)
  }
  step(() => rateClass(writer, at('scratch'), 'ng', 'critical'), ['OK ok 2', 'burr ng 1', 'scratch ng critical 1'])
  step(() => renameClass(writer, at('burr'), ' バリ '), ['OK ok 2', 'バリ ng 1 burr', 'scratch ng critical 1'])
  step(() => mergeClasses(writer, ['バリ'], at('scratch')), ['OK ok 2', 'scratch ng critical 2 burr'])
  step(() => mergeClasses(writer, ['scratch'], at('OK')), ['OK ok 4 burr scratch'])
  for (const expected of states.toReversed().slice(1)) {
    undoClassChange(writer, 'gears')
    expect(told(library)).toEqual(expected)
  }
  orderClasses(writer, 'gears', ['scratch'])
  expect(told(library)).toEqual(['scratch ng 1', 'OK ok 2', 'burr ng 1'])
  undoClassChange(writer, 'gears')
  expect(told(library)).toEqual(atStart)
  expect(await problemOf(() => undoClassChange(writer, 'gears'))).toEqual({ code: 'nothing-to-undo', project: 'gears' })
  expect(listAudit(writer, 1).map(({ action }) => action)).toEqual([
    'project-created', 'pictures-imported', 'class-rated', 'class-renamed', 'classes-merged', 'classes-merged',
    ...Array<string>(4).fill('class-change-undone'), 'classes-ordered', 'class-change-undone',
  ])
})

test('an import after a merge brings no old class back; an undo parts what came meanwhile too', async () => {
  const library = await gears()
  const { writer, source } = library
  renameClass(writer, at('scratch'), '傷')
  mergeClasses(writer, ['burr'], at('傷'))
  expect((await importGears(library, source)).news).toEqual({ new: 0, changed: 0, unchanged: 4, gone: 0 })
  await writeInside(source, 'burr/2.png', await plainPng(50))
  await writeInside(source, '傷/1.png', await plainPng(60))
  await importGears(library, source)
  expect(told(library)).toEqual(['OK ok 2', '傷 ng 4 burr scratch'])
  expect(listAccount(writer, 1).map(({ className }) => className)).toEqual(['OK', 'OK', '傷', '傷', '傷', '傷'])
  const merged = takeSnapshot(writer, 'gears')
  undoClassChange(writer, 'gears')
  expect(told(library)).toEqual(['OK ok 2', 'burr ng 2', '傷 ng 2 scratch'])
  expect(takeSnapshot(writer, 'gears').fingerprint).not.toBe(merged.fingerprint)
})

test('a file that moves to another class\'s folder changes class, in a merged one too', async () => {
  const library = await gears()
  const { writer, source } = library
  mergeClasses(writer, ['burr'], at('scratch'))
  await mkdir(join(source, 'dent'))
  await rename(join(source, 'burr/1.png'), join(source, 'OK/3.png'))
  await rename(join(source, 'OK/1.png'), join(source, 'dent/1.png'))
  await importGears(library, source)
  expect(told(library)).toEqual(['OK ok 2', 'scratch ng 1 burr', 'dent ng 1'])
})

test('what cannot be done is told, and changes nothing', async () => {
  const library = await gears()
  const { writer } = library
  mergeClasses(writer, ['burr'], at('scratch'))
  const before = told(library)
  const attempts = [
    () => rateClass(writer, at('ok'), 'ok', undefined), () => rateClass(writer, at('OK'), 'ok', 'minor'),
    () => renameClass(writer, at('OK'), 'scratch'), () => renameClass(writer, at('OK'), 'burr'),
    () => renameClass(writer, at('OK'), 'a\tb'), () => mergeClasses(writer, ['OK', 'burr'], at('scratch')),
    () => mergeClasses(writer, ['OK'], at('OK')), () => orderClasses(writer, 'gears', ['OK', 'dent']),
    () => rateClass(writer, { project: 'nuts', className: 'OK' }, 'ok', undefined),
  ]
  const problems = await Promise.all(attempts.map(problemOf))
  expect(problems.map((problem) => problem?.code)).toEqual([
    'class-unknown', 'option-invalid', 'class-name-taken', 'class-name-taken', 'class-name-unfit', 'class-unknown',
    'option-invalid', 'class-unknown', 'project-unknown',
  ])
  expect(told(library)).toEqual(before)
})
