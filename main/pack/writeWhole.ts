import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { throwIfCancelled, type CancelSignal } from '../../shared/domain/signal.ts'
import { writeFailure } from '../../shared/systemError.ts'

/** Bytes between two looks at the signal. */
const PIECE_BYTES = 2 ** 24

/** How the names of files begin that are not whole yet. */
export const ASIDE = '.joryu-'

/**
 * Writes a file whole or not at all: aside in the same folder, through to the disk, then renamed over the old one.
 * @param onPart called with the part that is written, 0 to 1
 * @throws Failure 'write-denied', 'disk-full' or 'folder-missing'
 * @throws Cancelled when the signal is set before the rename
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  signal: CancelSignal,
  onPart: (part: number) => void = () => {},
): Promise<void> {
  const aside = join(dirname(path), `${ASIDE}${randomUUID()}`)
  try {
    throwIfCancelled(signal)
    await writeThrough(aside, bytes, signal, onPart)
    throwIfCancelled(signal)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw writeFailure(error, path, dirname(path))
  }
}

/** Piece by piece to the disk: a large file must not hold up a cancel. */
async function writeThrough(
  path: string,
  bytes: Uint8Array,
  signal: CancelSignal,
  onPart: (part: number) => void,
): Promise<void> {
  await using file = await open(path, 'wx')
  for (let done = 0; done < bytes.length; done += PIECE_BYTES) {
    throwIfCancelled(signal)
    // Each is written behind the one before.
    await file.writeFile(bytes.subarray(done, done + PIECE_BYTES))
    await file.sync()
    onPart(Math.min(1, (done + PIECE_BYTES) / bytes.length))
  }
}
