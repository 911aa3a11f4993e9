import { previewSizes } from '../../shared/domain/previewSize.ts'
import { fitPolicies, type DepthMapping } from '../../shared/domain/reading.ts'
import { decodePicture } from './decode.ts'
import { encodePng } from './png.ts'

/** Side at which a picture of any size is shown, pixels, so that the same defect is equally large in all. */
const cellSide = 128
const gap = 8
const rowHeight = cellSide + gap
/** The original is as high as all of its rows. */
const originalSide = rowHeight * fitPolicies.length - gap
const blockHeight = originalSide + 3 * gap
const gridLeft = originalSide + 3 * gap

/** Unlike any border that a fitted picture has. */
const backgroundGray = 96

interface Sheet {
  readonly width: number
  readonly height: number
  /** [3, height, width] */
  readonly planes: Uint8Array
}

/**
 * What each size and each way into the square leaves of some pictures, as a PNG: a block for each picture, with the
 * original at the left; beside it a row for each of `fitPolicies` and a column for each of `previewSizes`, the pixels
 * enlarged as they are.
 *
 * @param files each of which can be decoded
 * @throws UnusableFile
 */
export async function contactSheet(files: readonly Uint8Array[], depth: DepthMapping): Promise<Uint8Array> {
  const width = gridLeft + previewSizes.length * (cellSide + gap)
  const height = files.length * blockHeight + gap
  const sheet = { width, height, planes: new Uint8Array(3 * height * width).fill(backgroundGray) }
  for (const [index, file] of files.entries()) await drawBlock(sheet, index * blockHeight + gap, file, depth)
  return encodePng(sheet.planes, { channels: 3, width, height })
}

async function drawBlock(sheet: Sheet, top: number, file: Uint8Array, depth: DepthMapping): Promise<void> {
  const original = await decodePicture(file, { size: originalSide, channels: 3, fit: 'fit', depth })
  draw(sheet, { left: gap, top, side: originalSide }, original, originalSide)
  for (const [row, fit] of fitPolicies.entries()) {
    for (const [column, size] of previewSizes.entries()) {
      const place = { left: gridLeft + column * (cellSide + gap), top: top + row * rowHeight, side: cellSide }
      draw(sheet, place, await decodePicture(file, { size, channels: 3, fit, depth }), size)
    }
  }
}

/** @param planes [3, size, size], each pixel of which becomes a square, or nearly one where sizes do not divide */
function draw(
  sheet: Sheet,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
  planes: Uint8Array,
  size: number,
): void {
  for (let channel = 0; channel < 3; channel += 1) {
    for (let y = 0; y < side; y += 1) {
      const from = (channel * size + Math.floor((y * size) / side)) * size
      const to = (channel * sheet.height + top + y) * sheet.width + left
      for (let x = 0; x < side; x += 1) sheet.planes[to + x] = planes[from + Math.floor((x * size) / side)] ?? 0
    }
  }
}
