import Database from 'better-sqlite3'
import { systemCode } from '../../shared/systemError.ts'

/**
 * A right that one program has at a time. It is a lock of SQLite's on an empty database at `path`, which ends with the
 * process that holds it, however that ends.
 *
 * @returns undefined when another program has it
 */
export function takeLock(path: string): Disposable | undefined {
  const database = new Database(path, { timeout: 0 })
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
