import { join } from 'node:path'
import Database from 'better-sqlite3'
import { systemCode } from '../../../shared/systemError.ts'

/**
 * The right to run the jobs of a folder, which one program has at a time. It is a lock of SQLite's on an empty
 * database, which ends with the process that holds it, however that ends.
 *
 * @returns undefined when another program has it
 */
export function takeRunnerLock(folder: string): Disposable | undefined {
  const database = new Database(join(folder, 'runner.db'), { timeout: 0 })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN EXCLUSIVE')
    return { [Symbol.dispose]: () => database.close() }
  } catch (error) {
    database.close()
    if (systemCode(error).startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
