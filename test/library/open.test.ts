import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openLibrary } from '../../main/library/open.ts'
import { addProject, listProjects } from '../../main/library/repositories/projects.ts'
import { allRows, inTransaction } from '../../main/library/statements.ts'
import { temporaryLibrary } from '../support/libraryDatabase.ts'
import { problemOf } from '../support/problemOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a library is made where there is none, in folders with Japanese names too, and opens again', async () => {
  const folder = join(await temporaryFolder(), '検査 データ', 'ライブラリー')
  using made = await openLibrary(folder)
  addProject(made.writer, 'ギア')
  made[Symbol.dispose]()
  using again = await openLibrary(folder)
  expect(listProjects(again.reader)).toMatchObject([{ id: 1, name: 'ギア', shape: undefined }])
  expect(again.writer.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(again.writer.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a newer program\'s library is refused, and nothing in it is changed', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'library.db')
  const newer = new Database(path)
  newer.exec('CREATE TABLE future (id INTEGER) STRICT')
  newer.pragma('user_version = 700')
  newer.close()
  const before = await readFile(path)
  expect(await problemOf(() => openLibrary(folder))).toEqual({ code: 'library-newer', path, version: 700 })
  expect(await readFile(path)).toEqual(before)
})

test('a file that is no database is told as damage, and is left as it is', async () => {
  const folder = await temporaryFolder({ 'library.db': 'x'.repeat(4096) })
  const path = join(folder, 'library.db')
  expect(await problemOf(() => openLibrary(folder))).toMatchObject({ code: 'library-damaged', path })
  expect(await readFile(path, 'utf8')).toBe('x'.repeat(4096))
})

test('a database with overwritten pages does not open', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'library.db')
  using library = await openLibrary(folder)
  inTransaction(library.writer, () => {
    for (let number = 0; number < 500; number += 1) addProject(library.writer, `project ${number}`)
  })
  library[Symbol.dispose]()
  const bytes = await readFile(path)
  // The first page holds the form; the last ones hold rows.
  await writeFile(path, bytes.fill(0x5a, bytes.length - 3 * 4096))
  expect(await problemOf(() => openLibrary(folder))).toMatchObject({ code: 'library-damaged', path })
})

test('one program at a time: another is told that the library is in use', async () => {
  const { folder } = await temporaryLibrary()
  const path = join(folder, 'library.db')
  expect(await problemOf(() => openLibrary(folder))).toEqual({ code: 'library-busy', path })
})

test('a file in place of the folder, or a folder in place of the database, is told', async () => {
  const folder = await temporaryFolder({ taken: '' })
  await mkdir(join(folder, 'library', 'library.db'), { recursive: true })
  const taken = join(folder, 'taken')
  expect(await problemOf(() => openLibrary(taken))).toEqual({ code: 'write-denied', path: taken })
  const path = join(folder, 'library', 'library.db')
  expect(await problemOf(() => openLibrary(join(folder, 'library')))).toEqual({ code: 'write-denied', path })
})

test('a query that would write is refused', async () => {
  const { reader } = await temporaryLibrary()
  expect(() => allRows(reader, 'DELETE FROM projects RETURNING id', z.unknown())).toThrow('a query would write')
})
