import type { GrayPicture } from './sampleSet/sensor.ts'

const fileHeaderBytes = 14
const infoHeaderBytes = 40
const paletteAt = fileHeaderBytes + infoHeaderBytes
const paletteBytes = 256 * 4

/** An 8-bit gray picture as a Windows bitmap: 256 grays as palette, rows from the bottom up, each padded to 4 bytes. */
export function encodeGrayBmp({ width, height, pixels }: GrayPicture): Uint8Array {
  const rowBytes = Math.ceil(width / 4) * 4
  const pixelsAt = paletteAt + paletteBytes
  const file = new Uint8Array(pixelsAt + rowBytes * height)
  const view = new DataView(file.buffer)
  file.set([0x42, 0x4d])
  view.setUint32(2, file.length, true)
  view.setUint32(10, pixelsAt, true)
  view.setUint32(14, infoHeaderBytes, true)
  view.setInt32(18, width, true)
  view.setInt32(22, height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 8, true)
  view.setUint32(34, rowBytes * height, true)
  view.setUint32(46, 256, true)
  for (let gray = 0; gray < 256; gray += 1) file.set([gray, gray, gray], paletteAt + gray * 4)
  for (let row = 0; row < height; row += 1) {
    file.set(pixels.subarray(row * width, (row + 1) * width), pixelsAt + rowBytes * (height - 1 - row))
  }
  return file
}
