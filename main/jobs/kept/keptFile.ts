import { createHash } from 'node:crypto'
import { readTensors, tensorParts, type NamedTensor } from '../../pack/safetensors.ts'

/** What is kept of a job's work, to go on from there. */
export interface Kept {
  /** Plain values, as JSON holds them. */
  readonly facts: unknown
  readonly tensors: readonly NamedTensor[]
}

export const MARK = Buffer.from('JORYUKEPT1')
export const HASH_BYTES = 32
const LENGTH_BYTES = 4

/**
 * One file: a mark with the version of this form, SHA-256 of all that follows, who made it, the facts, and the tensors.
 *
 * @param maker what must be the same for a reader to go on from it
 */
export function encodeKept(kept: Kept, maker: string): Uint8Array {
  const body = Buffer.concat(bodyOf(kept, maker))
  return Buffer.concat([MARK, createHash('sha256').update(body).digest(), body])
}

/** All behind the hash, in parts, of which the tensors are views. */
export function bodyOf({ facts, tensors }: Kept, maker: string): readonly Uint8Array[] {
  const header = Buffer.from(JSON.stringify({ maker, facts }))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(header.length)
  return [length, header, ...tensorParts(tensors)]
}

/** @returns undefined when the file is of another form or maker, or damaged: what was kept before may still be good */
export function decodeKept(bytes: Uint8Array, maker: string): Kept | undefined {
  const start = MARK.length + HASH_BYTES
  const body = bytes.subarray(start)
  if (!MARK.equals(bytes.subarray(0, MARK.length)) || body.length < LENGTH_BYTES) return undefined
  const hash = createHash('sha256').update(body).digest()
  if (!hash.equals(bytes.subarray(MARK.length, start))) return undefined
  // From here on it is what `encodeKept` wrote: nobody makes a hash fit by accident.
  const header = headerOf(body)
  return header.maker === maker ? { facts: header.facts, tensors: readTensors(body.subarray(header.end)) } : undefined
}

/** Who made a file, and its facts; `end` is where its tensors begin. @param body at least up to there */
export function headerOf(body: Uint8Array): { readonly maker: string; readonly facts: unknown; readonly end: number } {
  const end = LENGTH_BYTES + Buffer.from(body.subarray(0, LENGTH_BYTES)).readUInt32LE()
  // What `bodyOf` wrote.
  const header = JSON.parse(Buffer.from(body.subarray(LENGTH_BYTES, end)).toString()) as {
    readonly maker: string
    readonly facts: unknown
  }
  return { ...header, end }
}
