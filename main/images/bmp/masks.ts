import { UnusableFile } from '../unusableFile.ts'
import type { BmpLayout } from './layout.ts'

/** Where the bits of a color stand in a pixel, and the largest number that they hold. */
interface Field {
  readonly shift: number
  readonly most: number
}

/**
 * Reads the row of 16, 24 or 32 bits a pixel that is stored at `from`.
 *
 * @param row [width, 3], written
 * @throws UnusableFile 'damaged' when a color's bits do not stand together
 */
export function readMaskedRow(bytes: Uint8Array, layout: BmpLayout, from: number, row: Uint8Array): void {
  const step = layout.bitsPerPixel / 8
  const [red, green, blue] = layout.masks
  // What nearly all cameras write is a copy, and fast.
  if (step > 2 && red === 0xff_0000 && green === 0xff00 && blue === 0xff) {
    copyRow(bytes, step, from, row)
    return
  }
  const fields = layout.masks.map(fieldOf)
  for (let column = 0; column < layout.width; column += 1) {
    const pixel = wholeNumber(bytes, from + column * step, step)
    for (const [channel, { shift, most }] of fields.entries()) {
      row[column * 3 + channel] = most === 0 ? 0 : Math.round((((pixel >>> shift) & most) >>> 0) * 255 / most)
    }
  }
}

/** A byte a color, blue first. */
function copyRow(bytes: Uint8Array, step: number, from: number, row: Uint8Array): void {
  for (let at = from, to = 0; to < row.length; at += step, to += 3) {
    row[to] = bytes[at + 2] ?? 0
    row[to + 1] = bytes[at + 1] ?? 0
    row[to + 2] = bytes[at] ?? 0
  }
}

function fieldOf(mask: number): Field {
  if (mask === 0) return { shift: 0, most: 0 }
  const shift = 31 - Math.clz32(mask & -mask)
  const most = mask >>> shift
  if ((most & (most + 1)) !== 0) throw new UnusableFile('damaged')
  return { shift, most }
}

/** Little-endian. */
function wholeNumber(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let index = count - 1; index >= 0; index -= 1) value = (value << 8) | (bytes[at + index] ?? 0)
  return value
}
