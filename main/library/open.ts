import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Failure } from '../../shared/errors.ts'
import { writeFailure } from '../../shared/systemError.ts'
import { cutTornTails } from './blobs/tornTails.ts'
import { damage, libraryFailure } from './failures.ts'
import { asWriter, type Reader, type Writer } from './handles.ts'
import { formOf, migrate } from './migrate.ts'
import { allMigrations } from './migrations/all.ts'

const DATABASE_NAME = 'library.db'

/** A program that is about to close the library is waited for, milliseconds. */
const PATIENCE = 1000

/** All that Joryu knows of pictures: a database, and the files of pixels beside it. */
export interface Library extends Disposable {
  readonly folder: string
  readonly reader: Reader
  readonly writer: Writer
}

/**
 * Opens the library in `folder`, or makes it. It is checked first, brought to the newest form, and freed of what an
 * interrupted write left. While it is open, no other program can open it: one writer is what keeps the files of pixels
 * whole.
 *
 * @throws Failure 'library-newer', 'library-damaged', 'library-busy', 'write-denied', 'disk-full', 'folder-missing'
 */
export async function openLibrary(folder: string, migrations = allMigrations): Promise<Library> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(error, folder, dirname(folder))
  }
  const path = join(folder, DATABASE_NAME)
  let writer: Writer | undefined
  try {
    writer = asWriter(new Database(path, { timeout: PATIENCE }))
    prepareDatabase(writer, path, migrations)
    await cutTornTails(folder, writer)
    return libraryOf(folder, writer)
  } catch (error) {
    writer?.close()
    throw writeFailure(libraryFailure(error, path), path, folder)
  }
}

function prepareDatabase(writer: Writer, path: string, migrations: typeof allMigrations): void {
  writer.pragma('locking_mode = EXCLUSIVE')
  const form = formOf(writer)
  // Before anything is written: what a newer program made is left as it is.
  if (form > (migrations.at(-1)?.version ?? 0)) throw new Failure({ code: 'library-newer', path, version: form })
  requireHealthy(writer, path)
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  migrate(writer, dirname(path), migrations)
}

/** @throws Failure 'library-damaged' */
function requireHealthy(writer: Writer, path: string): void {
  const found = String(writer.pragma('integrity_check(1)', { simple: true }))
  if (found !== 'ok') throw new Failure(damage(path, found))
}

function libraryOf(folder: string, writer: Writer): Library {
  return { folder, reader: writer, writer, [Symbol.dispose]: () => writer.close() }
}
