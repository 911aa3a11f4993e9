import type { DepthMapping } from '../../shared/domain/reading.ts'
import { decodePicture, measurePicture } from './decode.ts'
import type { FoundPicture } from './layout/foundFiles.ts'
import { UnusableFile } from './unusableFile.ts'

/** So many pictures, spread evenly over a set, stand for all of it. */
const sampleSize = 64

/** Side at which the colors of a picture are looked at. */
const colorSide = 32

/** Two colors of a pixel may differ by this much and it still is gray: JPEG rounds them apart. */
const grayTolerance = 6

/**
 * Median of the pictures' shorter sides, in pixels, over a sample of the files that can be read.
 *
 * @returns undefined when none can be read
 */
export async function medianShorterSide(pictures: readonly FoundPicture[]): Promise<number | undefined> {
  const sides: number[] = []
  for (const { read } of spread(pictures)) {
    const measured = await usable(async () => measurePicture(await read()))
    if (measured !== undefined) sides.push(Math.min(measured.width, measured.height))
  }
  return middle(sides)
}

/** The median, of an even number the upper of the two, so that it is one of them; undefined without values. */
export function middle(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]
}

/** 1 when every picture of a sample that can be read is gray, else 3. @param depth by which weak colors are seen */
export async function neededChannels(pictures: readonly FoundPicture[], depth: DepthMapping): Promise<1 | 3> {
  for (const { read } of spread(pictures)) {
    const planes = await usable(async () =>
      decodePicture(await read(), { size: colorSide, channels: 3, depth }),
    )
    if (planes !== undefined && !isGray(planes)) return 3
  }
  return 1
}

/** @param planes [3, height, width] */
function isGray(planes: Uint8Array): boolean {
  const count = planes.length / 3
  const green = planes.subarray(count, 2 * count)
  const blue = planes.subarray(2 * count)
  return green.every((value, index) => {
    const red = planes[index] ?? 0
    return Math.abs(red - value) <= grayTolerance && Math.abs((blue[index] ?? 0) - value) <= grayTolerance
  })
}

/** A sample of a set, spread evenly over it, in its order: at most `most`. */
export function spread<Item>(pictures: readonly Item[], most = sampleSize): readonly Item[] {
  const step = Math.max(1, pictures.length / most)
  return pictures.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

/** What `work` makes of a file; undefined when the file cannot be used. */
export async function usable<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnusableFile) return undefined
    throw error
  }
}
