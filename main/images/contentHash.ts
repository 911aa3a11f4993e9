import { createHash } from 'node:crypto'

/** SHA-256, as hexadecimal digits: what is the same has the same, wherever it is and whatever it is called. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
