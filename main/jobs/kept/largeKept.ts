import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { throwIfCancelled, type CancelSignal } from '../../../shared/domain/signal.ts'
import { writeAside } from '../../pack/writeWhole.ts'
import { bodyOf, HASH_BYTES, headerOf, MARK, type Kept } from './keptFile.ts'

/** Bytes between two looks at the signal; meanwhile, nothing else of the program has its turn. */
const PIECE_BYTES = 2 ** 22

/** How a large file is written. */
export interface WriteMeans {
  readonly signal: CancelSignal
  /** Called with the part that is written, 0 to 1. */
  readonly onPart: (part: number) => void
}

/**
 * Writes a kept file that may be large, without a copy of it: piece by piece, so that neither a cancel nor anything
 * else of the program waits for it.
 *
 * @throws Failure as `writeWhole`; @throws Cancelled
 */
export async function writeLargeKept(
  path: string,
  kept: Kept,
  maker: string,
  { signal, onPart }: WriteMeans,
): Promise<void> {
  const body = bodyOf(kept, maker)
  const total = body.reduce((sum, { length }) => sum + length, 0)
  await writeAside(path, signal, async (file) => {
    const hash = createHash('sha256')
    let done = 0
    await file.writeFile(Buffer.concat([MARK, Buffer.alloc(HASH_BYTES)]))
    for (const piece of piecesOf(body)) {
      throwIfCancelled(signal)
      hash.update(piece)
      // Each is written behind the one before; what is on the disk already need not be waited for at the end.
      await file.writeFile(piece)
      await file.datasync()
      onPart((done += piece.length) / total)
    }
    await file.write(hash.digest(), 0, HASH_BYTES, MARK.length)
    await file.sync()
  })
}

/**
 * The facts of a kept file that is whole, piece by piece as above, without its tensors. They are in the first piece.
 * @returns undefined as `decodeKept`
 * @throws Cancelled; errors of the system
 */
export async function readKeptFacts(path: string, maker: string, signal: CancelSignal): Promise<unknown> {
  await using file = await open(path)
  const start = Buffer.alloc(MARK.length + HASH_BYTES)
  await file.read(start, 0, start.length, 0)
  const hash = createHash('sha256')
  const { size } = await file.stat()
  let first: Uint8Array | undefined
  for (let at = start.length; at < size; at += PIECE_BYTES) {
    throwIfCancelled(signal)
    const piece = Buffer.alloc(Math.min(PIECE_BYTES, size - at))
    await file.read(piece, 0, piece.length, at)
    hash.update(piece)
    first ??= piece
  }
  const isWhole = start.equals(Buffer.concat([MARK, hash.digest()]))
  if (!isWhole || first === undefined) return undefined
  const header = headerOf(first)
  return header.maker === maker ? header.facts : undefined
}

function* piecesOf(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE_BYTES) yield part.subarray(at, at + PIECE_BYTES)
  }
}
