import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a ZIP file, and what its headers say where that is not the plain truth. */
export interface ZipFileEntry {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array | string
  /** General purpose flags: 0x800 says that the name is UTF-8, 1 that the file is encrypted. */
  readonly flags?: number
  /** 0: Windows, 3: Unix. */
  readonly host?: number
  /** Of Unix, with the type of the file. */
  readonly mode?: number
  readonly method?: number
  readonly declaredBytes?: number
  readonly crc?: number
  readonly extra?: Uint8Array
  /** Begins where the file before it does. */
  readonly overlaps?: boolean
}

const truths = {
  content: '', flags: 0x800, host: 3, mode: 0o100644, method: 8, extra: new Uint8Array(), overlaps: false,
}

/** A ZIP file made by hand, so that it can be what no tool would make. */
export function zipOf(entries: readonly ZipFileEntry[], comment = ''): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  let before = 0
  for (const entry of entries) {
    const { host, mode, overlaps } = { ...truths, ...entry }
    const { common, names, packed } = partsOf(entry)
    const place = overlaps ? before : at
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(mode * 2 ** 16, 6)
    tail.writeUInt32LE(place, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, host]), common, tail, names)
    before = place
    if (overlaps) continue
    files.push(Buffer.from([0x50, 0x4b, 3, 4]), common, names, packed)
    at += 4 + common.length + names.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...files, ...directory, end, Buffer.from(comment)])
}

interface EntryParts {
  /** What stands in both headers of a file. */
  readonly common: Uint8Array
  /** Its name and the extra field. */
  readonly names: Uint8Array
  readonly packed: Uint8Array
}

function partsOf(entry: ZipFileEntry): EntryParts {
  const { flags, method, extra, ...rest } = { ...truths, ...entry }
  const name = Buffer.from(entry.name)
  const content = Buffer.from(rest.content)
  const packed = method === 8 ? deflateRawSync(content, { level: 9 }) : content
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(flags, 2)
  common.writeUInt16LE(method, 4)
  common.writeUInt32LE(entry.crc ?? crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(entry.declaredBytes ?? content.length, 18)
  common.writeUInt16LE(name.length, 22)
  common.writeUInt16LE(extra.length, 24)
  return { common, names: Buffer.concat([name, extra]), packed }
}

/** A ZIP file of files by their paths. */
export function zipOfFiles(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return zipOf(Object.entries(files).map(([name, content]) => ({ name, content })))
}
