import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { throwIfCancelled, type CancelSignal } from '../../shared/domain/signal.ts'
import { Failure, type Problem } from '../../shared/errors.ts'

/**
 * Writes a file whole or not at all: aside in the same folder, through to the disk, then renamed over the old one.
 * @throws Failure 'write-denied', 'disk-full' or 'folder-missing'
 * @throws Cancelled when the signal is set before the rename
 */
export async function writeWhole(path: string, bytes: Uint8Array, signal: CancelSignal): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    throwIfCancelled(signal)
    await writeThrough(aside, bytes)
    throwIfCancelled(signal)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    const problem = writeProblem(error, path)
    throw problem === undefined ? error : new Failure(problem, { cause: error })
  }
}

/** What the user can be told about an error of the file system; undefined when it is none of those known. */
export function writeProblem(error: unknown, path: string): Problem | undefined {
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return { code: 'write-denied', path }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', path }
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folder-missing', path: dirname(path) }
    default:
      return undefined
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx')
  await file.writeFile(bytes)
  await file.sync()
}
