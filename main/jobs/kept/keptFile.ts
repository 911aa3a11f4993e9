import { createHash } from 'node:crypto'
import { readTensors, writeTensors, type NamedTensor } from '../../pack/safetensors.ts'

/** What is kept of a job's work, to go on from there. */
export interface Kept {
  /** Plain values, as JSON holds them. */
  readonly facts: unknown
  readonly tensors: readonly NamedTensor[]
}

const MARK = Buffer.from('JORYUKEPT1')
const HASH_BYTES = 32
const LENGTH_BYTES = 4

/**
 * One file: a mark with the version of this form, SHA-256 of all that follows, who made it, the facts, and the tensors.
 *
 * @param maker what must be the same for a reader to go on from it
 */
export function encodeKept({ facts, tensors }: Kept, maker: string): Uint8Array {
  const header = Buffer.from(JSON.stringify({ maker, facts }))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(header.length)
  const body = Buffer.concat([length, header, writeTensors(tensors)])
  return Buffer.concat([MARK, createHash('sha256').update(body).digest(), body])
}

/** @returns undefined when the file is of another form or maker, or damaged: what was kept before may still be good */
export function decodeKept(bytes: Uint8Array, maker: string): Kept | undefined {
  const start = MARK.length + HASH_BYTES
  const body = bytes.subarray(start)
  if (!MARK.equals(bytes.subarray(0, MARK.length)) || body.length < LENGTH_BYTES) return undefined
  const hash = createHash('sha256').update(body).digest()
  if (!hash.equals(bytes.subarray(MARK.length, start))) return undefined
  // From here on it is what `encodeKept` wrote: nobody makes a hash fit by accident.
  const end = LENGTH_BYTES + Buffer.from(body).readUInt32LE()
  const header = JSON.parse(Buffer.from(body.subarray(LENGTH_BYTES, end)).toString()) as {
    readonly maker: string
    readonly facts: unknown
  }
  return header.maker === maker ? { facts: header.facts, tensors: readTensors(body.subarray(end)) } : undefined
}
