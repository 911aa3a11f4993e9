import { open } from 'node:fs/promises'
import { Failure } from '../../../shared/errors.ts'
import { damage } from '../failures.ts'
import type { Reader } from '../handles.ts'
import { findBlob } from './blobRows.ts'
import { segmentPath } from './segments.ts'
import { blobHash } from './writeBlobs.ts'

/**
 * The bytes that `hash` names, checked against it.
 * @throws Failure 'library-damaged' when they are not there, or are others
 */
export async function readBlob(folder: string, reader: Reader, hash: string): Promise<Uint8Array> {
  const place = findBlob(reader, hash)
  if (place === undefined) throw new Failure(damage(folder, `blob ${hash} is missing`))
  const path = segmentPath(folder, place.segment)
  await using file = await open(path)
  const bytes = new Uint8Array(place.lengthBytes)
  await file.read(bytes, 0, place.lengthBytes, place.offsetBytes)
  if (blobHash(bytes) !== hash) throw new Failure(damage(path, `blob ${hash} was changed`))
  return bytes
}
