import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { mostFileBytes } from '../../readPicture.ts'
import { UnusableFile } from '../../unusableFile.ts'
import type { ZipEntry } from './entry.ts'
import { readAt } from './readDirectory.ts'

const signature = 0x04034b50
const headerBytes = 30
const unpack = promisify(inflateRaw)

/**
 * One file of a ZIP file. It takes no more memory than the directory declared, whatever it unpacks to.
 *
 * @throws UnusableFile 'too-large', 'kind-unsupported', 'damaged'
 */
export async function readEntry(path: string, entry: ZipEntry): Promise<Uint8Array> {
  if (Math.max(entry.bytes, entry.packedBytes) > mostFileBytes) throw new UnusableFile('too-large')
  if (entry.method !== 0 && entry.method !== 8) throw new UnusableFile('kind-unsupported')
  try {
    const packed = await readPacked(path, entry)
    // To unpack into nothing is not allowed.
    const options = { maxOutputLength: Math.max(1, entry.bytes) }
    const bytes = entry.method === 0 ? packed : await unpack(packed, options)
    if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc) throw new RangeError('it is not what was packed')
    return bytes
  } catch (error) {
    throw new UnusableFile('damaged', { cause: error })
  }
}

async function readPacked(path: string, { headerAt, packedBytes }: ZipEntry): Promise<Uint8Array> {
  await using file = await open(path)
  const header = new DataView((await readAt(file, headerAt, headerBytes)).buffer)
  if (header.getUint32(0, true) !== signature) throw new RangeError('no file')
  const dataAt = headerAt + headerBytes + header.getUint16(26, true) + header.getUint16(28, true)
  return await readAt(file, dataAt, packedBytes)
}
