import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Failure } from '../../shared/errors.ts'
import type { SourceFile } from './source/source.ts'

/** Gray pictures of one size. */
export interface IdxImages {
  readonly count: number
  readonly height: number
  readonly width: number
  /** [count, height, width] */
  readonly pixels: Uint8Array
}

/** One label a picture. */
export interface IdxLabels {
  /** [count] */
  readonly labels: Uint8Array
}

/** Where a file is, and how it is read. */
export type IdxPlace = Pick<SourceFile, 'place' | 'read'>

/** What is read of one file, and its size on disk. */
interface IdxFile {
  readonly bytes: Uint8Array
  readonly fileBytes: number
}

const imagesMagic = 0x0803
const labelsMagic = 0x0801
const mostBytes = 2 ** 30
const unpack = promisify(gunzip)

/**
 * Reads unsigned bytes of three dimensions, gzip-packed or not.
 *
 * @throws Failure 'idx-invalid' when the file is packed badly, of another type or not as long as its header says
 */
export async function readIdxImages(file: IdxPlace): Promise<IdxImages & { readonly fileBytes: number }> {
  const { bytes, fileBytes } = await readIdx(file)
  const path = file.place
  const [count, height, width] = readSides(path, bytes, imagesMagic, 3)
  const pixels = bytes.subarray(16)
  if (pixels.length !== count * height * width) throw invalid(path, 'its length does not fit its header')
  if (pixels.length === 0) throw invalid(path, 'it holds no pictures')
  return { count, height, width, pixels, fileBytes }
}

/**
 * Reads one label a picture, gzip-packed or not.
 *
 * @throws Failure 'idx-invalid' when the file is packed badly, of another type or not as long as its header says
 */
export async function readIdxLabels(file: IdxPlace): Promise<IdxLabels & { readonly fileBytes: number }> {
  const { bytes, fileBytes } = await readIdx(file)
  const path = file.place
  const [count] = readSides(path, bytes, labelsMagic, 1)
  const labels = bytes.slice(8)
  if (labels.length !== count) throw invalid(path, 'its length does not fit its header')
  return { labels, fileBytes }
}

async function readIdx({ place, read }: IdxPlace): Promise<IdxFile> {
  try {
    const file = await read()
    const packed = file[0] === 0x1f && file[1] === 0x8b
    return { bytes: packed ? await unpack(file, { maxOutputLength: mostBytes }) : file, fileBytes: file.length }
  } catch (error) {
    throw invalid(place, 'it cannot be read or unpacked', error)
  }
}

/** The sizes that follow the magic number, big-endian. */
function readSides(path: string, bytes: Uint8Array, magic: number, sides: number): readonly [number, number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 + 4 * sides || view.getUint32(0) !== magic) throw invalid(path, 'its header is not that of IDX')
  const side = (index: number): number => (index < sides ? view.getUint32(4 + 4 * index) : 1)
  return [side(0), side(1), side(2)]
}

function invalid(path: string, detail: string, cause?: unknown): Failure {
  return new Failure({ code: 'idx-invalid', path, detail }, { cause })
}
