import { CHECKSUMS_NAME, checksumText } from '../../main/pack/checksums.ts'
import type { NewManifest } from '../../main/pack/manifestSchema.ts'
import { compressedEntry, unpack, type ZipEntry } from '../../main/pack/zip/entry.ts'
import { COMMENT_BYTES, digestComment } from '../../main/pack/zip/layout.ts'
import { readZip } from '../../main/pack/zip/readZip.ts'
import { writeZip } from '../../main/pack/zip/writeZip.ts'

/** A pack whose entries were changed by someone who knows how to set its checksums and its digest right again. */
export function forge(pack: Uint8Array, change: (entries: readonly ZipEntry[]) => readonly ZipEntry[]): Uint8Array {
  const entries = change(readZip(pack).filter(({ name }) => name !== CHECKSUMS_NAME))
  const sums = checksumText(new Map(entries.map((entry) => [entry.name, unpack(entry)])))
  return writeZip([...entries, compressedEntry(CHECKSUMS_NAME, Buffer.from(sums))])
}

/** A pack in which one file was replaced, with checksums and digest set right. */
export function forgeFile(pack: Uint8Array, name: string, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  return forge(pack, (entries) => entries.map((entry) =>
    entry.name === name ? compressedEntry(name, change(unpack(entry))) : entry))
}

/** A pack in which text of the manifest was replaced, with checksums and digest set right. */
export function forgeManifest(pack: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  return forgeFile(pack, 'manifest.json', (bytes) => {
    const text = Buffer.from(bytes).toString()
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`the manifest has no ${String(from)}`)
    return Buffer.from(changed)
  })
}

/** A pack as it was in the first version of the format, made of one of the second. */
export function firstVersion(pack: Uint8Array): Uint8Array {
  return forgeFile(pack, 'manifest.json', (bytes) => {
    // What the program wrote: a manifest of the second version.
    const { training, ...second } = JSON.parse(Buffer.from(bytes).toString()) as NewManifest
    // JSON leaves out what is undefined.
    const first = { ...second, schemaVersion: 1, snapshot: training, preprocessing: undefined }
    return Buffer.from(`${JSON.stringify(first, undefined, 2)}\n`)
  })
}

/** The bytes with a digest that matches them again. */
export function reseal(bytes: Uint8Array): Uint8Array {
  const content = bytes.subarray(0, bytes.length - COMMENT_BYTES)
  return new Uint8Array(Buffer.concat([content, Buffer.from(digestComment(content))]))
}
