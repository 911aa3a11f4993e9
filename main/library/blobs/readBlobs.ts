import { open, type FileHandle } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { Failure } from '../../../shared/errors.ts'
import { damage } from '../failures.ts'
import type { Reader } from '../handles.ts'
import { findBlob, type BlobPlace } from './blobRows.ts'
import { blobHash, type HashedBytes } from './hashedBytes.ts'
import { segmentPath } from './segments.ts'

/** Blobs that stand one behind the other are read at once, up to so many bytes. */
const RUN_BYTES = 2 ** 20
/** Places that are looked up before anybody else gets a turn. */
const PLACES_AT_ONCE = 2000

/**
 * The bytes that `hashes` name, each checked against its own, in the order in which they stand on the disk. Each is
 * given once, however often it is named.
 *
 * @throws Failure 'library-damaged' when some are not there, or are others
 */
export async function* readBlobs(
  folder: string,
  reader: Reader,
  hashes: Iterable<string>,
): AsyncGenerator<HashedBytes> {
  const places = await placesOf(folder, reader, new Set(hashes))
  for (const [segment, inside] of Map.groupBy(places, (place) => place.segment)) {
    const path = segmentPath(folder, segment)
    await using file = await open(path)
    for (const run of runsOf(inside)) yield* readRun(file, path, run)
  }
}

/**
 * The bytes that `hash` names, checked against it.
 * @throws Failure 'library-damaged' when they are not there, or are others
 */
export async function readBlob(folder: string, reader: Reader, hash: string): Promise<Uint8Array> {
  for await (const { bytes } of readBlobs(folder, reader, [hash])) return bytes
  throw new Error(`blob ${hash} was not read`)
}

async function placesOf(folder: string, reader: Reader, hashes: ReadonlySet<string>): Promise<readonly BlobPlace[]> {
  const places: BlobPlace[] = []
  for (const hash of hashes) {
    places.push(requirePlace(folder, reader, hash))
    if (places.length % PLACES_AT_ONCE === 0) await setImmediate()
  }
  return places.sort(byPlace)
}

function requirePlace(folder: string, reader: Reader, hash: string): BlobPlace {
  const place = findBlob(reader, hash)
  if (place === undefined) throw new Failure(damage(folder, `blob ${hash} is missing`))
  return place
}

function byPlace(one: BlobPlace, other: BlobPlace): number {
  return one.segment - other.segment || one.offsetBytes - other.offsetBytes
}

/** Parts of a file without a gap, none much longer than is read at once. @param places in their order */
function runsOf(places: readonly BlobPlace[]): readonly (readonly BlobPlace[])[] {
  const runs: BlobPlace[][] = []
  let [start, end] = [0, -1]
  for (const place of places) {
    if (place.offsetBytes === end && end - start < RUN_BYTES) runs.at(-1)?.push(place)
    else {
      runs.push([place])
      start = place.offsetBytes
    }
    end = place.offsetBytes + place.lengthBytes
  }
  return runs
}

async function* readRun(file: FileHandle, path: string, run: readonly BlobPlace[]): AsyncGenerator<HashedBytes> {
  const start = run[0]?.offsetBytes ?? 0
  const bytes = new Uint8Array(run.reduce((sum, { lengthBytes }) => sum + lengthBytes, 0))
  await file.read(bytes, 0, bytes.length, start)
  for (const { hash, offsetBytes, lengthBytes } of run) {
    const part = bytes.subarray(offsetBytes - start, offsetBytes - start + lengthBytes)
    if (blobHash(part) !== hash) throw new Failure(damage(path, `blob ${hash} was changed`))
    yield { hash, bytes: part }
  }
}
