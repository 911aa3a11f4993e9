import { Failure, type Problem } from './errors.ts'

const denied = ['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'EEXIST', 'ENAMETOOLONG']
const full = ['ENOSPC', 'EDQUOT']
const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']
const unreadable = ['EACCES', 'EPERM', 'EIO']

/** The failure that a refused write of the file at `path` in `folder` stands for; `error` itself when it is none. */
export function writeFailure(error: unknown, path: string, folder: string): unknown {
  const code = systemCode(error)
  if (denied.includes(code)) return failure(error, { code: 'write-denied', path })
  if (full.includes(code)) return failure(error, { code: 'disk-full', path })
  if (missing.includes(code)) return failure(error, { code: 'folder-missing', path: folder })
  return error
}

/** The failure that a folder which cannot be listed stands for; `error` itself when it is about something else. */
export function folderFailure(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (missing.includes(code)) return failure(error, { code: 'folder-missing', path })
  if (unreadable.includes(code)) return failure(error, { code: 'folder-unreadable', path })
  return error
}

/** The code that Node puts on errors of the operating system, such as 'ENOENT'; empty on others. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function failure(cause: unknown, problem: Problem): Failure {
  return new Failure(problem, { cause })
}
