import { createHash } from 'node:crypto'

/** Bytes to keep, and the name by which they are found. */
export interface HashedBytes {
  /** SHA-256, as hexadecimal digits. */
  readonly hash: string
  readonly bytes: Uint8Array
}

export function hashed(bytes: Uint8Array): HashedBytes {
  return { hash: blobHash(bytes), bytes }
}

/** SHA-256, as hexadecimal digits. */
export function blobHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
