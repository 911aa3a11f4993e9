/**
 * Interleaved pixels as planes, the order of tensors. Color becomes gray by the luma of ITU-R BT.601 in whole numbers,
 * as Pillow's `convert('L')`; a gray color keeps its value exactly.
 *
 * @param pixels [height, width, from]
 * @returns [to, height, width]
 */
export function toPlanes(pixels: Uint8Array, from: 1 | 3, to: 1 | 3): Uint8Array {
  const count = pixels.length / from
  const planes = new Uint8Array(count * to)
  for (let pixel = 0; pixel < count; pixel += 1) {
    const red = pixels[pixel * from] ?? 0
    const green = from === 1 ? red : (pixels[pixel * 3 + 1] ?? 0)
    const blue = from === 1 ? red : (pixels[pixel * 3 + 2] ?? 0)
    if (to === 1) {
      planes[pixel] = (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16
    } else {
      planes[pixel] = red
      planes[count + pixel] = green
      planes[2 * count + pixel] = blue
    }
  }
  return planes
}

/**
 * Planes as interleaved pixels, the order of image files.
 *
 * @param planes [channels, height, width]
 * @returns [height, width, channels]
 */
export function toInterleaved(planes: Uint8Array, channels: 1 | 3): Uint8Array {
  const count = planes.length / channels
  const pixels = new Uint8Array(planes.length)
  for (let channel = 0; channel < channels; channel += 1) {
    for (let pixel = 0; pixel < count; pixel += 1) {
      pixels[pixel * channels + channel] = planes[channel * count + pixel] ?? 0
    }
  }
  return pixels
}
