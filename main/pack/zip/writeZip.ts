import {
  CENTRAL_BYTES, CENTRAL_MARK, COMMENT_BYTES, digestComment, END_BYTES, END_MARK, LOCAL_BYTES, LOCAL_MARK, NO_DATE,
  VERSION,
} from './layout.ts'
import type { ZipEntry } from './entry.ts'

/**
 * A plain ZIP file: entries in the given order without gaps, no times, no extra fields, and the archive comment
 * `sha256:` with the digest of all bytes before it. Same entries, same bytes. Names are ASCII.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    directory.push(centralHeader(entry, offset))
    locals.push(localHeader(entry), entry.packed)
    offset += LOCAL_BYTES + entry.name.length + entry.packed.length
  }
  const directoryBytes = Buffer.concat(directory)
  const bytes = Buffer.concat([...locals, directoryBytes, endRecord(entries.length, directoryBytes.length, offset)])
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(digestComment(bytes), 'ascii')]))
}

function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(LOCAL_BYTES)
  header.writeUInt32LE(LOCAL_MARK, 0)
  writeSharedFields(header, 4, entry)
  return Buffer.concat([header, Buffer.from(entry.name, 'ascii')])
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_BYTES)
  header.writeUInt32LE(CENTRAL_MARK, 0)
  header.writeUInt16LE(VERSION, 4)
  writeSharedFields(header, 6, entry)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, Buffer.from(entry.name, 'ascii')])
}

/** The fields that stand in both headers of an entry, from the version needed to the length of the name. */
function writeSharedFields(header: Buffer, at: number, { crc, method, name, packed, size }: ZipEntry): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(method, at + 4)
  header.writeUInt16LE(NO_DATE, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed.length, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(END_BYTES)
  record.writeUInt32LE(END_MARK, 0)
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(directoryBytes, 12)
  record.writeUInt32LE(directoryOffset, 16)
  record.writeUInt16LE(COMMENT_BYTES, 20)
  return record
}
