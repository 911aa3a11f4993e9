import type { FileHandle } from 'node:fs/promises'
import { parseEntry } from './entry.ts'
import type { ZipEntry } from './entry.ts'

const endSignature = 0x06054b50
const endBytes = 22
const longestComment = 0xffff
const wideLocatorSignature = 0x07064b50
const wideLocatorBytes = 20
const wideEndSignature = 0x06064b50
const wideEndBytes = 56

/** A directory of a million files has less; a larger one is not read into memory to find out. */
const mostDirectoryBytes = 256 * 2 ** 20

/** Nobody inspects more pictures in one file. */
export const mostEntries = 1_000_000

interface Directory {
  readonly at: number
  readonly bytes: number
}

/**
 * What is in a ZIP file, by the directory at its end: nothing is unpacked. Past `mostEntries`, only one more is read.
 *
 * @throws RangeError, or an error of the system, when it is damaged
 */
export async function readDirectory(file: FileHandle): Promise<readonly ZipEntry[]> {
  const { size } = await file.stat()
  const { at, bytes } = await findDirectory(file, size)
  if (bytes > mostDirectoryBytes || at + bytes > size) throw new RangeError('the directory is not in the file')
  const directory = await readAt(file, at, bytes)
  const entries: ZipEntry[] = []
  for (let next = 0; next < bytes && entries.length <= mostEntries;) {
    const parsed = parseEntry(directory, next)
    entries.push(parsed.entry)
    next = parsed.next
  }
  return entries
}

/** @throws RangeError where the file ends before */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    if (bytesRead === 0) throw new RangeError('the file ends early')
    done += bytesRead
  }
  return bytes
}

async function findDirectory(file: FileHandle, size: number): Promise<Directory> {
  const tailBytes = Math.min(size, endBytes + longestComment)
  const tail = await readAt(file, size - tailBytes, tailBytes)
  const view = new DataView(tail.buffer)
  let at = tail.length - endBytes
  while (at >= 0 && !(view.getUint32(at, true) === endSignature && commentFits(view, at))) at -= 1
  if (at < 0) throw new RangeError('it has no directory')
  const locatorAt = at - wideLocatorBytes
  if (locatorAt >= 0 && view.getUint32(locatorAt, true) === wideLocatorSignature) {
    return readWideEnd(file, Number(view.getBigUint64(locatorAt + 8, true)))
  }
  return { at: view.getUint32(at + 16, true), bytes: view.getUint32(at + 12, true) }
}

function commentFits(view: DataView, at: number): boolean {
  return at + endBytes + view.getUint16(at + 20, true) === view.byteLength
}

/** ZIP64: the same in 64 bits. */
async function readWideEnd(file: FileHandle, at: number): Promise<Directory> {
  const view = new DataView((await readAt(file, at, wideEndBytes)).buffer)
  if (view.getUint32(0, true) !== wideEndSignature) throw new RangeError('it has no directory')
  return { at: Number(view.getBigUint64(48, true)), bytes: Number(view.getBigUint64(40, true)) }
}
