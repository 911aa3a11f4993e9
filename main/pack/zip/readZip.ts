import { demand } from '../refuse.ts'
import { DEFLATED, STORED, type ZipEntry } from './entry.ts'
import {
  CENTRAL_BYTES, CENTRAL_MARK, COMMENT_BYTES, digestComment, END_BYTES, END_MARK, LOCAL_BYTES, TRAILER_BYTES,
} from './layout.ts'
import { writeZip } from './writeZip.ts'

const MOST_ENTRIES = 4096
const MOST_NAME_BYTES = 200
const MOST_UNPACKED_BYTES = 2 ** 29
/** Folders and a file name of plain ASCII; no part begins with a dot, so that no path leads out of its folder. */
const SAFE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/
const ENCRYPTED = 1

/**
 * The entries of a ZIP file that may have been made to harm, still packed. Accepts the form that `writeZip` gives, and
 * no other.
 * @throws Failure 'pack-broken' with the first thing that is wrong
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, directoryOffset } = readEnd(file)
  const entries = readDirectory(file, count, directoryOffset)
  const names = new Set(entries.map(({ name }) => name))
  demand(names.size === entries.length, 'two entries have one name')
  const unpackedBytes = entries.reduce((total, { size }) => total + size, 0)
  demand(unpackedBytes <= MOST_UNPACKED_BYTES, `entries would unpack to ${unpackedBytes} bytes`)
  // Whatever the checks above do not name (dates, flags, the local headers) is settled by writing the file anew.
  demand(file.equals(writeZip(entries)), 'headers are not in the form of a pack')
  return entries
}

/** Checks the end of the file and the digest in it, which any change or cut breaks. */
function readEnd(file: Buffer): { readonly count: number; readonly directoryOffset: number } {
  const at = file.length - TRAILER_BYTES
  demand(at >= 0 && file.readUInt32LE(at) === END_MARK, 'the file does not end as a pack does')
  demand(file.readUInt16LE(at + 20) === COMMENT_BYTES, 'the file has no digest')
  const digest = file.toString('latin1', at + END_BYTES)
  const isIntact = digest === digestComment(file.subarray(0, at + END_BYTES))
  demand(isIntact, 'the content does not match the digest of the file')
  const count = file.readUInt16LE(at + 10)
  demand(count <= MOST_ENTRIES, `${count} entries are too many`)
  const directoryOffset = file.readUInt32LE(at + 16)
  demand(directoryOffset + file.readUInt32LE(at + 12) === at, 'the directory does not end where the file does')
  return { count, directoryOffset }
}

function readDirectory(file: Buffer, count: number, directoryOffset: number): readonly ZipEntry[] {
  const directory = file.subarray(directoryOffset, file.length - TRAILER_BYTES)
  const entries: ZipEntry[] = []
  let at = 0
  let dataAt = 0
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(directory.subarray(at), file.subarray(dataAt, directoryOffset))
    entries.push(entry)
    at += CENTRAL_BYTES + entry.name.length
    dataAt += LOCAL_BYTES + entry.name.length + entry.packed.length
  }
  return entries
}

/** @param rest the file from where the entry's local header should stand to the directory */
function readEntry(header: Buffer, rest: Buffer): ZipEntry {
  demand(header.length >= CENTRAL_BYTES && header.readUInt32LE(0) === CENTRAL_MARK, 'the directory is damaged')
  const nameLength = header.readUInt16LE(28)
  demand(nameLength <= MOST_NAME_BYTES, 'the name of an entry is too long')
  const name = header.toString('latin1', CENTRAL_BYTES, CENTRAL_BYTES + nameLength)
  demand(SAFE_NAME.test(name), `the name ${JSON.stringify(name)} is not allowed`)
  demand((header.readUInt16LE(8) & ENCRYPTED) === 0, `${name} is encrypted`)
  const method = header.readUInt16LE(10)
  demand(method === STORED || method === DEFLATED, `${name} is compressed by a method that is not allowed`)
  const dataAt = LOCAL_BYTES + nameLength
  const packedBytes = header.readUInt32LE(20)
  demand(dataAt + packedBytes <= rest.length, `${name} reaches past the entries`)
  return {
    name,
    method,
    crc: header.readUInt32LE(16),
    size: header.readUInt32LE(24),
    packed: rest.subarray(dataAt, dataAt + packedBytes),
  }
}
