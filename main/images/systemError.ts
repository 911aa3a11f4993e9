import { Failure } from '../../shared/errors.ts'

const writeDenied = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']
const diskFull = ['ENOSPC', 'EDQUOT']
const readDenied = ['EACCES', 'EPERM', 'EIO']

/** The failure that a refused write stands for, or `error` itself when it is not about writing. */
export function writeFailure(error: unknown, path: string): unknown {
  const code = errorCode(error)
  if (writeDenied.includes(code)) return new Failure({ code: 'write-denied', path }, { cause: error })
  if (diskFull.includes(code)) return new Failure({ code: 'disk-full', path }, { cause: error })
  return error
}

/** The failure that a folder which cannot be listed stands for, or `error` itself when it is about something else. */
export function folderFailure(error: unknown, path: string): unknown {
  const code = errorCode(error)
  if (code === 'ENOENT') return new Failure({ code: 'folder-missing', path }, { cause: error })
  if (readDenied.includes(code)) return new Failure({ code: 'folder-unreadable', path }, { cause: error })
  return error
}

/** The code that Node puts on errors of the operating system, such as 'ENOENT'; empty on others. */
function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
