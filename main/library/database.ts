import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Failure } from '../../shared/errors.ts'
import { damage } from './failures.ts'
import { asWriter, type Writer } from './handles.ts'
import { formOf, migrate } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'

/** A program that is about to let go of the database is waited for, milliseconds. */
const PATIENCE = 1000

/**
 * Opens a database, or makes it; checks it, and brings it to the newest form.
 *
 * @param exclusive whether no other program can open it meanwhile
 * @throws Failure 'library-newer', 'library-damaged'; errors of SQLite, for `libraryFailure`
 */
export function openDatabase(
  path: string,
  migrations: readonly Migration[],
  { exclusive }: { readonly exclusive: boolean },
): Writer {
  const writer = asWriter(new Database(path, { timeout: PATIENCE }))
  try {
    if (exclusive) writer.pragma('locking_mode = EXCLUSIVE')
    const form = formOf(writer)
    // Before anything is written: what a newer program made is left as it is.
    if (form > (migrations.at(-1)?.version ?? 0)) throw new Failure({ code: 'library-newer', path, version: form })
    requireHealthy(writer, path)
    writer.pragma('journal_mode = WAL')
    writer.pragma('synchronous = FULL')
    writer.pragma('foreign_keys = ON')
    migrate(writer, dirname(path), migrations)
    return writer
  } catch (error) {
    writer.close()
    throw error
  }
}

/** @throws Failure 'library-damaged' */
function requireHealthy(writer: Writer, path: string): void {
  const found = String(writer.pragma('integrity_check(1)', { simple: true }))
  if (found !== 'ok') throw new Failure(damage(path, found))
}
