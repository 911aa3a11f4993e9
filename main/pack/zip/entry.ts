import { crc32, inflateRawSync } from 'node:zlib'
import { deflateSync } from 'fflate'
import { demand, refuse } from '../refuse.ts'

export const STORED = 0
export const DEFLATED = 8

/** A file inside a ZIP file, in the form in which it stands there. */
export interface ZipEntry {
  readonly name: string
  readonly method: typeof STORED | typeof DEFLATED
  /** CRC-32 and number of the unpacked bytes. */
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
}

/** An entry that keeps its bytes as they are: for what is compressed already. */
export function storedEntry(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: STORED, crc: crc32(bytes), size: bytes.length, packed: bytes }
}

/** An entry in the shorter of both forms. Not by zlib, whose bytes differ between processors and versions. */
export function compressedEntry(name: string, bytes: Uint8Array): ZipEntry {
  const plain = storedEntry(name, bytes)
  const packed = deflateSync(bytes, { level: 9 })
  return packed.length < bytes.length ? { ...plain, method: DEFLATED, packed } : plain
}

/**
 * The bytes of an entry. Never unpacks more of them than the entry declares.
 * @throws Failure 'pack-broken' when size or checksum differ from the declared ones, or DEFLATE data are damaged
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === STORED ? entry.packed : inflated(entry)
  demand(bytes.length === entry.size, `${entry.name} has another size than declared`)
  demand(crc32(bytes) === entry.crc, `${entry.name} does not match its CRC-32`)
  return bytes
}

function inflated({ name, packed, size }: ZipEntry): Uint8Array {
  const { bytes, consumed } = inflate(name, packed, size)
  demand(consumed === packed.length, `${name} has bytes behind its DEFLATE data`)
  return bytes
}

function inflate(name: string, packed: Uint8Array, size: number): { bytes: Uint8Array; consumed: number } {
  try {
    // zlib wants room for at least one byte; `unpack` compares the size afterwards.
    const result: unknown = inflateRawSync(packed, { maxOutputLength: Math.max(1, size), info: true })
    // With `info`, Node returns this pair (its documentation, "Class: Options"); its types do not know.
    const { buffer, engine } = result as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }
    return { bytes: buffer, consumed: engine.bytesWritten }
  } catch (error) {
    refuse(`${name} cannot be unpacked to its declared size`, error)
  }
}
