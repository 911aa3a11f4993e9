import type { ImageShape } from '../../../shared/domain/pictures.ts'
import type { InterleavedPicture } from '../../../shared/domain/sheetCodec.ts'

/** What shows where a sheet has room for more pictures than there are: middle gray. */
const EMPTY = 128

/** Pictures of one size side by side in as square a sheet as their number allows. Each [H, W, C]. */
export function tile(pictures: readonly Uint8Array[], { channels, height, width }: ImageShape): InterleavedPicture {
  const columns = Math.ceil(Math.sqrt(pictures.length))
  const rows = Math.ceil(pictures.length / columns)
  const sheetRow = columns * width * channels
  const pixels = new Uint8Array(rows * height * sheetRow).fill(EMPTY)
  pictures.forEach((picture, at) => {
    const corner = cornerOf(at, columns, { channels, height, width })
    for (let row = 0; row < height; row += 1) {
      pixels.set(picture.subarray(row * width * channels, (row + 1) * width * channels), corner + row * sheetRow)
    }
  })
  return { pixels, height: rows * height, width: columns * width, channels }
}

/** The first `count` pictures of a sheet, each [H, W, C]: the inverse of `tile`. */
export function cut(sheet: InterleavedPicture, count: number, shape: ImageShape): readonly Uint8Array[] {
  const { channels, height, width } = shape
  const columns = Math.floor(sheet.width / width)
  const sheetRow = sheet.width * channels
  return Array.from({ length: count }, (_, at) => {
    const picture = new Uint8Array(height * width * channels)
    const corner = cornerOf(at, columns, shape)
    for (let row = 0; row < height; row += 1) {
      const from = corner + row * sheetRow
      picture.set(sheet.pixels.subarray(from, from + width * channels), row * width * channels)
    }
    return picture
  })
}

/** Where the first value of picture `at` stands in a sheet. */
function cornerOf(at: number, columns: number, { channels, height, width }: ImageShape): number {
  return (Math.floor(at / columns) * height * columns + (at % columns)) * width * channels
}

/** [C, H, W] -> [H, W, C] */
export function interleave(planes: Uint8Array, channels: number): Uint8Array {
  const plane = planes.length / channels
  return planes.map((_, at) => planes[(at % channels) * plane + Math.floor(at / channels)] ?? 0)
}

/** [H, W, C] -> [C, H, W] */
export function separate(pixels: Uint8Array, channels: number): Uint8Array {
  const plane = pixels.length / channels
  return pixels.map((_, at) => pixels[(at % plane) * channels + Math.floor(at / plane)] ?? 0)
}
