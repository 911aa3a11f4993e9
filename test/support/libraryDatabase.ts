import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { asWriter, type Reader, type Writer } from '../../main/library/handles.ts'
import { openLibrary, type Library } from '../../main/library/open.ts'
import type { Migration } from '../../main/library/migrations/migration.ts'
import { allMigrations } from '../../main/library/migrations/all.ts'
import { addClass } from '../../main/library/repositories/classes.ts'
import { putDataSet } from '../../main/library/repositories/dataSets.ts'
import { addProject } from '../../main/library/repositories/projects.ts'
import { allRows } from '../../main/library/statements.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A library in a folder of its own, closed when the test ends. */
export async function temporaryLibrary(): Promise<Library> {
  const library = await openLibrary(await temporaryFolder())
  onTestFinished(() => library[Symbol.dispose]())
  return library
}

/** A database in memory, in the newest form. */
export function newestDatabase(): Writer {
  const writer = asWriter(new Database(':memory:'))
  writer.pragma('foreign_keys = ON')
  for (const { update } of allMigrations) update(writer)
  return writer
}

/** A database in memory, in the form that it had before a migration. */
export function databaseBefore(migration: Migration): Writer {
  const writer = asWriter(new Database(':memory:'))
  onTestFinished(() => void writer.close())
  writer.pragma('foreign_keys = ON')
  for (const { version, update } of allMigrations) if (version < migration.version) update(writer)
  return writer
}

/** Brings such a database through the migration and all later ones: repositories know the newest form only. */
export function bringUpFrom(writer: Writer, migration: Migration): void {
  for (const { version, update } of allMigrations) if (version >= migration.version) update(writer)
}

/** SHA-256 of nothing that exists: a digit, repeated. */
export const hashOf = (digit: string): string => digit.repeat(64)

/** Project 1 with data set 1 and the classes 1, "ok", and 2, "scratch". */
export function addGears(writer: Writer): void {
  addProject(writer, 'gears')
  putDataSet(writer, { projectId: 1, sourcePath: '/gears', layout: 'class-folders' })
  addClass(writer, 1, 'ok', 'ok')
  addClass(writer, 1, 'scratch', 'ng')
}

/** How SQLite would answer, step by step. */
export function planOf(reader: Reader, sql: string, values: Readonly<Record<string, string | number>>): string {
  return allRows(reader, `EXPLAIN QUERY PLAN ${sql}`, z.object({ detail: z.string() }), values)
    .map(({ detail }) => detail)
    .join('\n')
}
