import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFailure } from '../../shared/systemError.ts'
import { cutTornTails } from './blobs/tornTails.ts'
import { openDatabase } from './database.ts'
import { libraryFailure } from './failures.ts'
import type { Reader, Writer } from './handles.ts'
import { allMigrations } from './migrations/all.ts'

const DATABASE_NAME = 'library.db'

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
    writer = openDatabase(path, migrations, { exclusive: true })
    await cutTornTails(folder, writer)
    return libraryOf(folder, writer)
  } catch (error) {
    writer?.close()
    throw writeFailure(libraryFailure(error, path), path, folder)
  }
}

function libraryOf(folder: string, writer: Writer): Library {
  return { folder, reader: writer, writer, [Symbol.dispose]: () => writer.close() }
}
