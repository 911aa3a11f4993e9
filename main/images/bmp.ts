import { readLayout } from './bmp/layout.ts'
import type { BmpLayout, PictureSides } from './bmp/layout.ts'
import { readMaskedRow } from './bmp/masks.ts'
import { readIndexRow, readPaletteRow } from './bmp/palette.ts'
import { unpackRuns } from './bmp/runs.ts'
import { UnusableFile } from './unusableFile.ts'

export type { PictureSides } from './bmp/layout.ts'

/** @throws UnusableFile 'damaged', 'kind-unsupported', 'too-large' */
export function measureBmp(bytes: Uint8Array): PictureSides {
  return readLayout(bytes)
}

/**
 * Reads a bitmap of 1, 4, 8, 16, 24 or 32 bits a pixel, bottom-up or top-down, with the headers of Windows or of OS/2,
 * and with the run-length coding of 4 and 8 bits. A fourth byte of pixels is not read: most writers leave it undefined.
 *
 * @returns [height, width, 3], red first, top row first
 * @throws UnusableFile 'damaged' when the file is shorter than its headers say, 'kind-unsupported' when it is packed in
 * another way, as a JPEG or a fax is, 'too-large' when runs stand for more pixels than a camera has
 */
export function decodeBmp(bytes: Uint8Array): PictureSides & { readonly pixels: Uint8Array } {
  const layout = readLayout(bytes)
  const { width, height } = layout
  const pixels = new Uint8Array(width * height * 3)
  const readRow = rowReader(bytes, layout)
  for (let row = 0; row < height; row += 1) {
    readRow(layout.topDown ? row : height - 1 - row, pixels.subarray(row * width * 3, (row + 1) * width * 3))
  }
  return { width, height, pixels }
}

/** @returns what reads the row that is stored at a place, counted from the first in the file */
function rowReader(bytes: Uint8Array, layout: BmpLayout): (stored: number, row: Uint8Array) => void {
  const { width, height, bitsPerPixel, pixelsAt } = layout
  if (layout.runs) {
    const indices = unpackRuns(bytes, layout)
    return (stored, row) => readIndexRow(bytes, layout, indices.subarray(stored * width, (stored + 1) * width), row)
  }
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4
  if (pixelsAt + rowBytes * height > bytes.length) throw new UnusableFile('damaged')
  const readRow = bitsPerPixel > 8 ? readMaskedRow : readPaletteRow
  return (stored, row) => readRow(bytes, layout, pixelsAt + stored * rowBytes, row)
}
