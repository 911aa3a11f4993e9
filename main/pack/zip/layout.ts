import { createHash } from 'node:crypto'

/** Marks of the three records of a ZIP file (PKWARE, APPNOTE 4.3). */
export const LOCAL_MARK = 0x0403_4b50
export const CENTRAL_MARK = 0x0201_4b50
export const END_MARK = 0x0605_4b50
export const LOCAL_BYTES = 30
export const CENTRAL_BYTES = 46
export const END_BYTES = 22

/** ZIP 2.0: folders and DEFLATE, nothing else. */
export const VERSION = 20
/** 1 January 1980, midnight: a pack keeps no time, so that the same content gives the same bytes. */
export const NO_DATE = 0x0021

const COMMENT_START = 'sha256:'
export const COMMENT_BYTES = COMMENT_START.length + 64
export const TRAILER_BYTES = END_BYTES + COMMENT_BYTES

/** The archive comment: a digest of every byte before it, headers and padding included. */
export function digestComment(bytesBefore: Uint8Array): string {
  return COMMENT_START + createHash('sha256').update(bytesBefore).digest('hex')
}
