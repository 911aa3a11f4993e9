import type { PictureSides } from '../bmp.ts'
import { blankBitmap } from './blank.ts'

/** A picture as a Windows bitmap of 24 bits. @param picture its pixels as [height, width, 3] */
export function encodeColorBmp(picture: PictureSides & { readonly pixels: Uint8Array }): Uint8Array {
  const { width, height, pixels } = picture
  const { file, rowAt } = blankBitmap(picture, 24, 0)
  for (let row = 0, from = 0; row < height; row += 1) {
    let to = rowAt(row)
    for (let column = 0; column < width; column += 1, from += 3, to += 3) {
      file[to] = pixels[from + 2] ?? 0
      file[to + 1] = pixels[from + 1] ?? 0
      file[to + 2] = pixels[from] ?? 0
    }
  }
  return file
}
