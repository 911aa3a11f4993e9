import type { GrayPicture } from '../sampleSet/sensor.ts'
import { blankBitmap } from './blank.ts'

const GRAYS = 256

/** An 8-bit gray picture as a Windows bitmap, with all grays as its palette. */
export function encodeGrayBmp(picture: GrayPicture): Uint8Array {
  const { width, height, pixels } = picture
  const { file, paletteAt, rowAt } = blankBitmap(picture, 8, GRAYS)
  for (let gray = 0; gray < GRAYS; gray += 1) file.set([gray, gray, gray], paletteAt + gray * 4)
  for (let row = 0; row < height; row += 1) file.set(pixels.subarray(row * width, (row + 1) * width), rowAt(row))
  return file
}
