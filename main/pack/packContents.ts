import { CHECKSUMS_NAME } from './checksums.ts'
import { DATA_NAME } from './dataEntry.ts'
import { MANIFEST_NAME } from './manifest.ts'
import { PREVIEW } from './names.ts'
import { unpack, type ZipEntry } from './zip/entry.ts'
import { readZip } from './zip/readZip.ts'

/** What an entry of a pack is. */
export type EntryKind = 'numbers' | 'facts' | 'preview' | 'guide' | 'loader' | 'license' | 'checksums'

/** A file inside a pack. */
export interface PackEntryFacts {
  readonly name: string
  readonly kind: EntryKind
  /** As it stands in the pack. */
  readonly packedBytes: number
  readonly bytes: number
}

/** Everything that is in the file of a pack that is known to be whole. @throws Failure as `readZip` */
export function listContents(bytes: Uint8Array): readonly PackEntryFacts[] {
  return readZip(bytes).map(({ name, packed, size }) =>
    ({ name, kind: kindOf(name), packedBytes: packed.length, bytes: size }))
}

/** All texts that a pack says of itself: the values of its manifest, and what its pictures carry besides pixels. */
export function textsIn(bytes: Uint8Array): readonly string[] {
  return readZip(bytes).flatMap((entry) => {
    if (entry.name === MANIFEST_NAME) return stringsOf(JSON.parse(Buffer.from(unpack(entry)).toString('utf8')))
    return PREVIEW.test(entry.name) ? textChunks(entry) : []
  })
}

function kindOf(name: string): EntryKind {
  if (name === DATA_NAME) return 'numbers'
  if (name === MANIFEST_NAME) return 'facts'
  if (name === CHECKSUMS_NAME) return 'checksums'
  if (PREVIEW.test(name)) return 'preview'
  if (name.startsWith('loader/')) return 'loader'
  return name.startsWith('LICENSE') ? 'license' : 'guide'
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

/** Behind its signature, a PNG file is chunks: length, type, data and checksum. */
function textChunks(entry: ZipEntry): readonly string[] {
  const bytes = unpack(entry)
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: string[] = []
  for (let at = SIGNATURE_BYTES; at + CHUNK_BYTES <= png.length;) {
    const [length, type] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)]
    const data = png.subarray(at + 8, at + 8 + length)
    if (TELLING.includes(type)) found.push(data.toString('latin1'))
    at += CHUNK_BYTES + length
  }
  return found
}

const SIGNATURE_BYTES = 8
const CHUNK_BYTES = 12
/** Chunks that hold words, or what a camera says. */
const TELLING: readonly string[] = ['tEXt', 'zTXt', 'iTXt', 'eXIf']
