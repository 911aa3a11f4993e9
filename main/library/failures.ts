import { Failure, type Problem } from '../../shared/errors.ts'
import { systemCode } from '../../shared/systemError.ts'

/** The failure that an error of SQLite stands for; `error` itself when a user can do nothing about it. */
export function libraryFailure(error: unknown, path: string): unknown {
  const problem = problemOf(systemCode(error), error, path)
  return problem === undefined ? error : new Failure(problem, { cause: error })
}

/** Whether an error is one of the database's, such as that of a full disk. */
export function isDatabaseError(error: unknown): boolean {
  return systemCode(error).startsWith('SQLITE_')
}

/** SQLite's codes are a kind, and for some a closer word after it. */
function problemOf(code: string, error: unknown, path: string): Problem | undefined {
  const is = (kind: string): boolean => code === kind || code.startsWith(`${kind}_`)
  if (is('SQLITE_CORRUPT') || is('SQLITE_NOTADB')) return damage(path, error instanceof Error ? error.message : code)
  if (is('SQLITE_BUSY') || is('SQLITE_LOCKED')) return { code: 'library-busy', path }
  if (is('SQLITE_FULL')) return { code: 'disk-full', path }
  if (is('SQLITE_CANTOPEN') || is('SQLITE_READONLY') || is('SQLITE_PERM')) return { code: 'write-denied', path }
  return undefined
}

export function damage(path: string, detail: string): Problem {
  return { code: 'library-damaged', path, detail }
}
