import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFailure } from '../../../shared/systemError.ts'
import { openDatabase } from '../database.ts'
import { libraryFailure } from '../failures.ts'
import type { Reader, Writer } from '../handles.ts'
import { jobMigrations } from './migrations.ts'

/** The jobs of a library, in a database of their own: several programs look at them while one works. */
export interface JobDatabase extends Disposable {
  readonly reader: Reader
  readonly writer: Writer
}

/**
 * Opens the database of jobs in `folder`, or makes it.
 * @throws Failure 'library-newer', 'library-damaged', 'library-busy', 'write-denied', 'disk-full', 'folder-missing'
 */
export async function openJobs(folder: string): Promise<JobDatabase> {
  const path = join(folder, 'jobs.db')
  try {
    await mkdir(folder, { recursive: true })
    const writer = openDatabase(path, jobMigrations, { exclusive: false })
    return { reader: writer, writer, [Symbol.dispose]: () => writer.close() }
  } catch (error) {
    throw writeFailure(libraryFailure(error, path), path, dirname(folder))
  }
}
