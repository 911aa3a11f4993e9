import { UnusableFile } from '../unusableFile.ts'
import type { BmpLayout } from './layout.ts'

/** What a second byte means behind a count of zero; another is a count of pixels that follow one by one. */
const endOfRow = 0
const endOfPicture = 1
const skip = 2

/** Where the next pixel goes: a column, and a row counted from the bottom. */
interface Place {
  x: number
  y: number
}

/**
 * Unpacks run-length coded pixels (BI_RLE8 and BI_RLE4 of Microsoft's "Bitmap Compression"). Pixels that are skipped
 * are of the palette's first color; what goes beyond a row is dropped, as viewers do.
 *
 * @returns [height, width], indices into the palette, bottom row first
 * @throws UnusableFile 'damaged' when the file ends before its picture
 */
export function unpackRuns(bytes: Uint8Array, { width, height, bitsPerPixel, pixelsAt }: BmpLayout): Uint8Array {
  const indices = new Uint8Array(width * height)
  const place: Place = { x: 0, y: 0 }
  let at = pixelsAt
  while (place.y < height && !isWhole(place, width, height, at, bytes.length)) {
    const [count, value] = pairAt(bytes, at)
    at += 2
    if (count > 0) {
      put(indices, width, place, count, (index) => unpacked(value, index, bitsPerPixel))
    } else if (value === endOfPicture) {
      break
    } else if (value === endOfRow) {
      place.x = 0
      place.y += 1
    } else if (value === skip) {
      const [right, up] = pairAt(bytes, at)
      place.x += right
      place.y += up
      at += 2
    } else {
      const packed = literalPixels(bytes, at, value, bitsPerPixel)
      put(indices, width, place, value, (index) =>
        unpacked(packed[(index * bitsPerPixel) >> 3] ?? 0, index, bitsPerPixel),
      )
      // They are padded to whole words.
      at += Math.ceil(packed.length / 2) * 2
    }
  }
  return indices
}

/** Some writers leave out the mark of the end. */
function isWhole({ x, y }: Place, width: number, height: number, at: number, end: number): boolean {
  return y === height - 1 && x >= width && at >= end
}

function pairAt(bytes: Uint8Array, at: number): readonly [number, number] {
  const [first, second] = bytes.subarray(at, at + 2)
  if (first === undefined || second === undefined) throw new UnusableFile('damaged')
  return [first, second]
}

function literalPixels(bytes: Uint8Array, at: number, count: number, bitsPerPixel: number): Uint8Array {
  const end = at + Math.ceil((count * bitsPerPixel) / 8)
  if (end > bytes.length) throw new UnusableFile('damaged')
  return bytes.subarray(at, end)
}

/** Of 4 bits a pixel, the upper half of a byte is the first of two. */
function unpacked(byte: number, index: number, bitsPerPixel: number): number {
  if (bitsPerPixel === 8) return byte
  return index % 2 === 0 ? byte >> 4 : byte & 0x0f
}

function put(
  indices: Uint8Array,
  width: number,
  place: Place,
  count: number,
  pixelAt: (index: number) => number,
): void {
  const room = Math.min(count, Math.max(0, width - place.x))
  for (let index = 0; index < room; index += 1) indices[place.y * width + place.x + index] = pixelAt(index)
  place.x += count
}
