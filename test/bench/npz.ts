import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'

/** An array of NumPy's, row-major. */
export interface NpyArray {
  readonly shape: readonly number[]
  readonly data: Float32Array | BigInt64Array
}

const HEADER_LENGTH_AT = 8
const HEADER_AT = 10

/**
 * The arrays of an .npz file, by name. Format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 * @throws Error for anything but version 1 arrays of float32 or int64
 */
export function readNpz(path: string): ReadonlyMap<string, NpyArray> {
  const files = Object.entries(unzipSync(readFileSync(path)))
  return new Map(files.map(([name, bytes]) => [name.replace(/\.npy$/, ''), readNpy(name, bytes)]))
}

function readNpy(name: string, bytes: Uint8Array): NpyArray {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(HEADER_LENGTH_AT, true)
  const header = new TextDecoder('latin1').decode(bytes.subarray(HEADER_AT, HEADER_AT + length))
  const kind = /'descr': '(<f4|<i8)', 'fortran_order': False/.exec(header)?.[1]
  const places = /'shape': \(([\d, ]*)\)/.exec(header)?.[1]
  if (kind === undefined || places === undefined) throw new Error(`${name} is no array of float32 or int64: ${header}`)
  const shape = places.split(',').filter((place) => place.trim() !== '').map(Number)
  const { buffer } = bytes.slice(HEADER_AT + length)
  return { shape, data: kind === '<f4' ? new Float32Array(buffer) : new BigInt64Array(buffer) }
}
