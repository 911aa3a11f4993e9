import { UnusableFile } from './unusableFile.ts'

/** What the headers of a Windows bitmap say. */
interface BmpLayout {
  readonly width: number
  readonly height: number
  readonly topDown: boolean
  readonly bitsPerPixel: 1 | 4 | 8 | 24 | 32
  readonly paletteAt: number
  readonly colors: number
  readonly pixelsAt: number
}

/** Sides of the picture, from the headers alone. */
export interface PictureSides {
  readonly width: number
  readonly height: number
}

const infoHeaderAt = 14
const smallestInfoHeader = 40
const uncompressed = 0
const bitFields = 3
/** Byte masks of red, green and blue under which a 32-bit bitmap with masks is stored like one without. */
const usualMasks = [0x00ff_0000, 0x0000_ff00, 0x0000_00ff]

/** @throws UnusableFile 'damaged', 'kind-unsupported' */
export function measureBmp(bytes: Uint8Array): PictureSides {
  return readLayout(bytes)
}

/**
 * Reads an uncompressed Windows bitmap of 1, 4, 8, 24 or 32 bits a pixel, bottom-up or top-down. The fourth byte of
 * 32-bit pixels is not read: most writers leave it undefined.
 *
 * @returns [height, width, 3], red first, top row first
 * @throws UnusableFile 'damaged' when the file is shorter than its headers say, 'kind-unsupported' when it is packed
 */
export function decodeBmp(bytes: Uint8Array): PictureSides & { readonly pixels: Uint8Array } {
  const layout = readLayout(bytes)
  const { width, height } = layout
  const rowBytes = Math.ceil((width * layout.bitsPerPixel) / 32) * 4
  if (layout.pixelsAt + rowBytes * height > bytes.length) throw new UnusableFile('damaged')
  const pixels = new Uint8Array(width * height * 3)
  const readRow = layout.bitsPerPixel > 8 ? readColorRow : readPaletteRow
  for (let row = 0; row < height; row += 1) {
    const stored = layout.topDown ? row : height - 1 - row
    const from = layout.pixelsAt + stored * rowBytes
    readRow(bytes, layout, from, pixels.subarray(row * width * 3, (row + 1) * width * 3))
  }
  return { width, height, pixels }
}

function readLayout(bytes: Uint8Array): BmpLayout {
  if (bytes.length < infoHeaderAt + smallestInfoHeader) throw new UnusableFile('damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerBytes = view.getUint32(infoHeaderAt, true)
  const width = view.getInt32(18, true)
  const signedHeight = view.getInt32(22, true)
  const bitsPerPixel = readBits(view, headerBytes)
  if (width <= 0 || signedHeight === 0) throw new UnusableFile('damaged')
  const colors = view.getUint32(46, true)
  return {
    width,
    height: Math.abs(signedHeight),
    topDown: signedHeight < 0,
    bitsPerPixel,
    paletteAt: infoHeaderAt + headerBytes,
    colors: bitsPerPixel > 8 ? 0 : Math.min(colors || 256, 2 ** bitsPerPixel),
    pixelsAt: view.getUint32(10, true),
  }
}

function readBits(view: DataView, headerBytes: number): BmpLayout['bitsPerPixel'] {
  if (headerBytes < smallestInfoHeader) throw new UnusableFile('kind-unsupported')
  const bits = view.getUint16(28, true)
  const compression = view.getUint32(30, true)
  if (bits === 32 && compression === bitFields && hasUsualMasks(view)) return bits
  if (compression !== uncompressed) throw new UnusableFile('kind-unsupported')
  if (bits === 1 || bits === 4 || bits === 8 || bits === 24 || bits === 32) return bits
  throw new UnusableFile('kind-unsupported')
}

/** The masks follow the 40 bytes that every info header begins with, as its own fields or right behind it. */
function hasUsualMasks(view: DataView): boolean {
  const masksAt = infoHeaderAt + smallestInfoHeader
  if (view.byteLength < masksAt + 12) throw new UnusableFile('damaged')
  return usualMasks.every((mask, index) => view.getUint32(masksAt + index * 4, true) === mask)
}

function readPaletteRow(bytes: Uint8Array, layout: BmpLayout, from: number, row: Uint8Array): void {
  const { bitsPerPixel, paletteAt, colors } = layout
  const perByte = 8 / bitsPerPixel
  const mask = 2 ** bitsPerPixel - 1
  for (let column = 0; column < layout.width; column += 1) {
    const packed = bytes[from + Math.floor(column / perByte)] ?? 0
    const entry = (packed >> (8 - bitsPerPixel * ((column % perByte) + 1))) & mask
    if (entry >= colors) throw new UnusableFile('damaged')
    copyReversed(bytes, paletteAt + entry * 4, row, column * 3)
  }
}

function readColorRow(bytes: Uint8Array, layout: BmpLayout, from: number, row: Uint8Array): void {
  const step = layout.bitsPerPixel / 8
  for (let column = 0; column < layout.width; column += 1) copyReversed(bytes, from + column * step, row, column * 3)
}

/** Bitmaps store blue first. */
function copyReversed(from: Uint8Array, at: number, to: Uint8Array, toAt: number): void {
  to[toAt] = from[at + 2] ?? 0
  to[toAt + 1] = from[at + 1] ?? 0
  to[toAt + 2] = from[at] ?? 0
}
