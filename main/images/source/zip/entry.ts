import { crc32 } from 'node:zlib'
import { decodeEntryName } from './entryName.ts'

/** What the directory at the end of a ZIP file says about one of its files. */
export interface ZipEntry {
  /** With '/' between its parts; one at its end says that it is a folder. */
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
  readonly crc: number
  /** Size in the ZIP file. */
  readonly packedBytes: number
  /** Size unpacked, as declared. */
  readonly bytes: number
  /** Where its own header begins. */
  readonly headerAt: number
}

const signature = 0x02014b50
const fixedBytes = 46
/** Where a field has this value, it stands in the extra field of ZIP64. */
const elsewhere = 0xffffffff
const unixHosts = [3, 19]
const linkMode = 0o120000
const encryptedMethod = 99

const utf8 = new TextDecoder()

/**
 * The entry at `at` of a directory (APPNOTE.TXT 4.3.12), and where the next one begins.
 *
 * @throws RangeError where the directory ends early or holds something else
 */
export function parseEntry(directory: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  if (view.getUint32(at, true) !== signature) throw new RangeError('no entry')
  const short = (offset: number): number => view.getUint16(at + offset, true)
  const long = (offset: number): number => view.getUint32(at + offset, true)
  const nameEnd = at + fixedBytes + short(28)
  const extraEnd = nameEnd + short(30)
  const next = extraEnd + short(32)
  if (next > directory.length) throw new RangeError('it ends early')
  const extras = parseExtras(directory.subarray(nameEnd, extraEnd))
  const isUnix = unixHosts.includes(short(4) >> 8)
  const [bytes, packedBytes, headerAt] = wideNumbers([long(24), long(20), long(42)], extras.get(1))
  const nameBytes = directory.subarray(at + fixedBytes, nameEnd)
  const entry = {
    name: (short(8) & 0x800) !== 0 ? utf8.decode(nameBytes) : unflaggedName(nameBytes, isUnix, extras.get(0x7075)),
    method: short(10),
    isEncrypted: (short(8) & 1) !== 0 || short(10) === encryptedMethod,
    isLink: isUnix && ((long(38) >>> 16) & 0o170000) === linkMode,
    crc: long(16),
    packedBytes,
    bytes,
    headerAt,
  }
  return { entry, next }
}

function parseExtras(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const extras = new Map<number, Uint8Array>()
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + view.getUint16(at + 2, true)
    extras.set(view.getUint16(at, true), bytes.subarray(at + 4, end))
    at = end
  }
  return extras
}

/** @param extra the numbers that need 64 bits, in this order */
function wideNumbers(
  numbers: readonly [number, number, number],
  extra: Uint8Array | undefined,
): readonly [number, number, number] {
  if (extra === undefined) return numbers
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  let at = 0
  const wide = (number: number): number => {
    if (number !== elsewhere) return number
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  }
  return [wide(numbers[0]), wide(numbers[1]), wide(numbers[2])]
}

/** @param extra Info-ZIP's name in UTF-8, which counts where it was made for the very name in the header */
function unflaggedName(name: Uint8Array, isUnix: boolean, extra: Uint8Array | undefined): string {
  if (extra !== undefined && extra.length > 5) {
    const crc = new DataView(extra.buffer, extra.byteOffset).getUint32(1, true)
    if (crc === crc32(name)) return utf8.decode(extra.subarray(5))
  }
  return decodeEntryName(name, isUnix)
}
