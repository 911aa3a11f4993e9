import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { throwIfCancelled, type CancelSignal } from '../../shared/domain/signal.ts'
import { writeFailure } from '../../shared/systemError.ts'

/** How the names of files begin that are not whole yet. */
export const ASIDE = '.joryu-'

/**
 * Writes a file whole or not at all: aside in the same folder, through to the disk, then renamed over the old one.
 * @throws Failure 'write-denied', 'disk-full' or 'folder-missing'
 * @throws Cancelled when the signal is set before the rename
 */
export function writeWhole(path: string, bytes: Uint8Array, signal: CancelSignal): Promise<void> {
  return writeAside(path, signal, async (file) => {
    await file.writeFile(bytes)
    await file.sync()
  })
}

/** The same of a file that `write` fills, and brings to the disk. @throws as `writeWhole` and `write` */
export async function writeAside(
  path: string,
  signal: CancelSignal,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const aside = asideOf(path)
  try {
    throwIfCancelled(signal)
    await fill(aside, write)
    throwIfCancelled(signal)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw writeFailure(error, path, dirname(path))
  }
}

/** A name in the same folder for a file that is not whole yet. What a kill leaves of it is known by the file's name. */
export function asideOf(path: string): string {
  return join(dirname(path), `${asidePrefix(path)}${randomUUID()}`)
}

/**
 * Removes what a kill in the middle of a write left beside a file, as far as it can be removed. Nobody else may be
 * writing the same file.
 */
export async function removeTornOf(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => [])
  for (const name of names.filter((name) => name.startsWith(asidePrefix(path)))) {
    await rm(join(dirname(path), name), { force: true }).catch(() => {})
  }
}

function asidePrefix(path: string): string {
  return `${ASIDE}${createHash('sha256').update(basename(path)).digest('hex').slice(0, 12)}-`
}

async function fill(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await using file = await open(path, 'wx')
  await write(file)
}
