import { z } from 'zod'
import { demand, refuse } from './refuse.ts'

/** The kinds of number that a pack uses, each with the array that holds it. All platforms of Node are little-endian. */
const ARRAYS = { F32: Float32Array, F16: Float16Array, I8: Int8Array, U8: Uint8Array } as const

/** Name of a kind of number in the file. */
export type Dtype = keyof typeof ARRAYS

/** A tensor's numbers, row-major. */
export type TensorData = Float32Array | Float16Array | Int8Array | Uint8Array

/** A tensor as the file names it. */
export interface NamedTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly data: TensorData
}

const LENGTH_BYTES = 8
const ALIGNMENT = 8
const MOST_HEADER_BYTES = 65_536
const MOST_DIMENSIONS = 8

const headerSchema = z.record(
  z.string(),
  z.strictObject({
    dtype: z.enum(['F32', 'F16', 'I8', 'U8']),
    shape: z.array(z.int().nonnegative()).max(MOST_DIMENSIONS),
    data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  }),
)

/** Kind of number that an array holds. */
export function dtypeOf(data: TensorData): Dtype {
  if (data instanceof Float32Array) return 'F32'
  if (data instanceof Float16Array) return 'F16'
  return data instanceof Int8Array ? 'I8' : 'U8'
}

/** The bytes of a safetensors file. Same tensors, same bytes. */
export function writeTensors(tensors: readonly NamedTensor[]): Uint8Array {
  return new Uint8Array(Buffer.concat(tensorParts(tensors)))
}

/**
 * A safetensors file in parts, of which the tensors are views: wider numbers first, so that every tensor is aligned,
 * else in the order given; the header filled up with spaces to a multiple of eight bytes.
 */
export function tensorParts(tensors: readonly NamedTensor[]): readonly Uint8Array[] {
  const ordered = tensors.toSorted((one, other) => other.data.BYTES_PER_ELEMENT - one.data.BYTES_PER_ELEMENT)
  let end = 0
  const entries = ordered.map(({ name, shape, data }) => {
    const begin = end
    end += data.byteLength
    return [name, { dtype: dtypeOf(data), shape, data_offsets: [begin, end] }] as const
  })
  const text = JSON.stringify(Object.fromEntries(entries))
  const header = Buffer.from(text.padEnd(Math.ceil(text.length / ALIGNMENT) * ALIGNMENT))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeBigUInt64LE(BigInt(header.length))
  return [length, header, ...ordered.map(({ data }) => bytesOf(data))]
}

/**
 * Reads a safetensors file that may have been made to harm.
 * @throws Failure 'pack-broken' unless the header is well-formed and its tensors cover the rest exactly, without gaps
 */
export function readTensors(bytes: Uint8Array): readonly NamedTensor[] {
  const { entries, data } = splitHeader(bytes)
  const ordered = entries.toSorted(([, one], [, other]) => one.data_offsets[0] - other.data_offsets[0])
  let end = 0
  const tensors = ordered.map(([name, { dtype, shape, data_offsets }]) => {
    const numbers = shape.reduce((product, dimension) => product * dimension, 1)
    const byteLength = numbers * ARRAYS[dtype].BYTES_PER_ELEMENT
    demand(data_offsets[0] === end, `tensor ${name} does not begin where the one before it ends`)
    demand(data_offsets[1] === end + byteLength, `tensor ${name} does not have the bytes that its shape asks for`)
    demand(data_offsets[1] <= data.length, `tensor ${name} reaches past the end`)
    end += byteLength
    // A copy, because a view would have to begin at a multiple of the number's size.
    return { name, shape, data: new ARRAYS[dtype](data.slice(...data_offsets).buffer) }
  })
  demand(end === data.length, 'bytes are left over behind the last tensor')
  return tensors
}

function bytesOf({ buffer, byteOffset, byteLength }: TensorData): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

type Header = z.infer<typeof headerSchema>

function splitHeader(bytes: Uint8Array): {
  readonly entries: readonly [string, Header[string]][]
  readonly data: Uint8Array<ArrayBuffer>
} {
  demand(bytes.length >= LENGTH_BYTES, 'tensor file is too short for a header')
  const length = Buffer.from(bytes).readBigUInt64LE()
  demand(length <= BigInt(Math.min(MOST_HEADER_BYTES, bytes.length - LENGTH_BYTES)), 'tensor header is too long')
  const start = LENGTH_BYTES + Number(length)
  const header = headerSchema.safeParse(parseJson(bytes.subarray(LENGTH_BYTES, start)))
  if (!header.success) refuse(`tensor header is not valid: ${z.prettifyError(header.error)}`, header.error)
  // Copied into a plain array: the slices of a Buffer would be views of it.
  return { entries: Object.entries(header.data), data: new Uint8Array(bytes.subarray(start)) }
}

function parseJson(bytes: Uint8Array): unknown {
  demand(bytes[0] === '{'.charCodeAt(0), 'tensor header is not a JSON object')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    refuse('tensor header is not JSON', error)
  }
}
