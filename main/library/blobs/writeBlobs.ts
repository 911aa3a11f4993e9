import { constants } from 'node:fs'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeFailure } from '../../../shared/systemError.ts'
import type { Reader } from '../handles.ts'
import { findBlob, lastBlob, type BlobPlace } from './blobRows.ts'
import type { HashedBytes } from './hashedBytes.ts'
import { SEGMENT_BYTES, segmentPath } from './segments.ts'

/** A blob and where it shall stand. */
type Placed = BlobPlace & HashedBytes

/**
 * Appends those of `blobs` that are not there yet, through to the disk. They are known once `recordBlobs` has noted
 * them; until then the next write takes their place.
 *
 * @returns where each new one is
 * @throws Failure 'write-denied', 'disk-full'
 */
export async function writeBlobs(
  folder: string,
  reader: Reader,
  blobs: readonly HashedBytes[],
  segmentBytes = SEGMENT_BYTES,
): Promise<readonly BlobPlace[]> {
  const placed = place(reader, blobs, segmentBytes)
  for (const [segment, inside] of Map.groupBy(placed, (blob) => blob.segment)) {
    await append(segmentPath(folder, segment), inside)
  }
  return placed.map(({ hash, segment, offsetBytes, lengthBytes }) => ({ hash, segment, offsetBytes, lengthBytes }))
}

function place(reader: Reader, blobs: readonly HashedBytes[], segmentBytes: number): readonly Placed[] {
  const last = lastBlob(reader)
  let segment = last?.segment ?? 1
  let end = last === undefined ? 0 : last.offsetBytes + last.lengthBytes
  const placed = new Map<string, Placed>()
  for (const { hash, bytes } of blobs) {
    if (placed.has(hash) || findBlob(reader, hash) !== undefined) continue
    if (end > 0 && end + bytes.length > segmentBytes) {
      segment += 1
      end = 0
    }
    placed.set(hash, { hash, segment, offsetBytes: end, lengthBytes: bytes.length, bytes })
    end += bytes.length
  }
  return [...placed.values()]
}

async function append(path: string, placed: readonly Placed[]): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await using file = await open(path, constants.O_RDWR | constants.O_CREAT)
    await writeAt(file, Buffer.concat(placed.map(({ bytes }) => bytes)), placed[0]?.offsetBytes ?? 0)
    await file.sync()
    await syncFolder(dirname(path))
  } catch (error) {
    throw writeFailure(error, path, dirname(path))
  }
}

/** One write may take less than it was given. */
async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}

/** So that a new file's name is on the disk too. Windows does that by itself, and opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await using handle = await open(folder)
  await handle.sync()
}
