import { createHash } from 'node:crypto'
import { demand } from './refuse.ts'

/** Files of a pack by name, unpacked. */
export type PackFiles = ReadonlyMap<string, Uint8Array>

export const CHECKSUMS_NAME = 'SHA256SUMS'

/** Text for `sha256sum -c`: a digest for each file, in the order given. */
export function checksumText(files: PackFiles): string {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('')
}

/**
 * Checks that the sums name every other file once, in their order, and that each matches.
 * @throws Failure 'pack-broken' naming the first file that is missing, unlisted or different
 */
export function verifyChecksums(files: PackFiles): void {
  const sums = files.get(CHECKSUMS_NAME)
  demand(sums !== undefined, `${CHECKSUMS_NAME} is missing`)
  const lines = Buffer.from(sums).toString('latin1').split('\n')
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const summed = new Map([...files].filter(([name]) => name !== CHECKSUMS_NAME))
  for (const [name, bytes] of summed) {
    demand(listed.has(name), `${name} is not in ${CHECKSUMS_NAME}`)
    demand(listed.get(name) === sha256(bytes), `${name} does not match its checksum`)
  }
  demand(Buffer.from(checksumText(summed)).equals(sums), `${CHECKSUMS_NAME} names something that is not there`)
}

/** As hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
