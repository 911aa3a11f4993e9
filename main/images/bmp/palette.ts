import { UnusableFile } from '../unusableFile.ts'
import type { BmpLayout } from './layout.ts'

/**
 * Reads the row of 1, 4 or 8 bits a pixel that is stored at `from`.
 *
 * @param row [width, 3], written
 * @throws UnusableFile 'damaged' when a pixel is of no color of the palette
 */
export function readPaletteRow(bytes: Uint8Array, layout: BmpLayout, from: number, row: Uint8Array): void {
  const { bitsPerPixel } = layout
  const perByte = 8 / bitsPerPixel
  const mask = 2 ** bitsPerPixel - 1
  for (let column = 0; column < layout.width; column += 1) {
    const packed = bytes[from + Math.floor(column / perByte)] ?? 0
    copyColor(bytes, layout, (packed >> (8 - bitsPerPixel * ((column % perByte) + 1))) & mask, row, column)
  }
}

/** The same for pixels that are unpacked. @param indices [width], into the palette */
export function readIndexRow(bytes: Uint8Array, layout: BmpLayout, indices: Uint8Array, row: Uint8Array): void {
  for (const [column, index] of indices.entries()) copyColor(bytes, layout, index, row, column)
}

/** Palettes store blue first. */
function copyColor(bytes: Uint8Array, layout: BmpLayout, index: number, row: Uint8Array, column: number): void {
  if (index >= layout.colors) throw new UnusableFile('damaged')
  const at = layout.paletteAt + index * layout.paletteStep
  row[column * 3] = bytes[at + 2] ?? 0
  row[column * 3 + 1] = bytes[at + 1] ?? 0
  row[column * 3 + 2] = bytes[at] ?? 0
}
