import type { PictureSides } from '../bmp.ts'

const fileHeaderBytes = 14
const infoHeaderBytes = 40
const paletteAt = fileHeaderBytes + infoHeaderBytes

/** A Windows bitmap without its pixels. */
export interface BlankBitmap {
  readonly file: Uint8Array
  /** Where its palette is, four bytes a color. */
  readonly paletteAt: number
  /** Where a row is, counted from the top: they stand from the bottom up, each padded to four bytes. */
  readonly rowAt: (row: number) => number
}

/** @param colors in its palette */
export function blankBitmap({ width, height }: PictureSides, bitsPerPixel: 8 | 24, colors: number): BlankBitmap {
  const pixelsAt = paletteAt + 4 * colors
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4
  const file = new Uint8Array(pixelsAt + rowBytes * height)
  const view = new DataView(file.buffer)
  file.set([0x42, 0x4d])
  view.setUint32(2, file.length, true)
  view.setUint32(10, pixelsAt, true)
  view.setUint32(14, infoHeaderBytes, true)
  view.setInt32(18, width, true)
  view.setInt32(22, height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, bitsPerPixel, true)
  view.setUint32(34, rowBytes * height, true)
  view.setUint32(46, colors, true)
  return { file, paletteAt, rowAt: (row) => pixelsAt + rowBytes * (height - 1 - row) }
}
