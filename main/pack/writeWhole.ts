import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
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
export async function writeWhole(path: string, bytes: Uint8Array, signal: CancelSignal): Promise<void> {
  const aside = join(dirname(path), `${ASIDE}${randomUUID()}`)
  try {
    throwIfCancelled(signal)
    await writeThrough(aside, bytes)
    throwIfCancelled(signal)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw writeFailure(error, path, dirname(path))
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx')
  await file.writeFile(bytes)
  await file.sync()
}
