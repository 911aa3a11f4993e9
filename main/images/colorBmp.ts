import type { PictureSides } from './bmp.ts'

const fileHeaderBytes = 14
const infoHeaderBytes = 40
const pixelsAt = fileHeaderBytes + infoHeaderBytes

/** @param pixels [height, width, 3] @returns a Windows bitmap of 24 bits: rows from the bottom up, each padded to 4 */
export function encodeColorBmp(
  { width, height, pixels }: PictureSides & { readonly pixels: Uint8Array },
): Uint8Array {
  const rowBytes = Math.ceil((3 * width) / 4) * 4
  const file = new Uint8Array(pixelsAt + rowBytes * height)
  const view = new DataView(file.buffer)
  file.set([0x42, 0x4d])
  view.setUint32(2, file.length, true)
  view.setUint32(10, pixelsAt, true)
  view.setUint32(14, infoHeaderBytes, true)
  view.setInt32(18, width, true)
  view.setInt32(22, height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  view.setUint32(34, rowBytes * height, true)
  for (let row = 0, from = 0; row < height; row += 1) {
    let to = pixelsAt + rowBytes * (height - 1 - row)
    for (let column = 0; column < width; column += 1, from += 3, to += 3) {
      file[to] = pixels[from + 2] ?? 0
      file[to + 1] = pixels[from + 1] ?? 0
      file[to + 2] = pixels[from] ?? 0
    }
  }
  return file
}
