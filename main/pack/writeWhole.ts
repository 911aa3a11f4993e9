import { randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
  const aside = join(dirname(path), `${ASIDE}${randomUUID()}`)
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

async function fill(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await using file = await open(path, 'wx')
  await write(file)
}
