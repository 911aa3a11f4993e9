import type { DepthMapping } from '../../shared/domain/reading.ts'
import { forEachConcurrently } from './concurrently.ts'
import { decodeDeep, decodeSquare } from './decode.ts'
import { deepValue, mappingFor, toBytes } from './depth.ts'
import { readHeader } from './header.ts'
import type { FoundPicture } from './layout/foundFiles.ts'
import { openPicture } from './openPicture.ts'
import { middle, spread, usable } from './sample.ts'
import { UnusableFile } from './unusableFile.ts'

/** As many as Node has threads for files and for sharp. */
const picturesInFlight = 4

/** Side at which the colors of a picture are looked at. */
const colorSide = 32

/** Side of the grid of values of 16 bits that are looked at in each picture. */
const gridSide = 256

/** Two colors of a pixel may differ by this much and it still is gray: JPEG rounds them apart. */
const grayTolerance = 6

/** What a sample of a set says about all of it. */
export interface SampleFacts {
  /** Median of the pictures' shorter sides, pixels; undefined when none can be read. */
  readonly shorterSide: number | undefined
  /** What 16 bits a value shall become; the full range where none of the sample has so many. */
  readonly depth: DepthMapping
  /** 1 when every picture that can be read is gray, else 3. */
  readonly channels: 1 | 3
}

/** What one picture shows; values of 16 bits as bytes, the lower of each two first. */
interface Look {
  readonly shorterSide: number
  /** [colorSide, colorSide, 3], of 8 or 16 bits; absent where the file ends early. */
  readonly small?: Uint8Array
  /** [gridSide, gridSide, 3] of 16 bits, of a picture that has so many. */
  readonly grid?: Uint8Array
}

/**
 * Looks at a sample of the files, each of which is read once. Those that cannot be used say nothing.
 *
 * @param known what 16 bits become, where that is known already
 */
export async function lookAtSample(pictures: readonly FoundPicture[], known?: DepthMapping): Promise<SampleFacts> {
  const looks: Look[] = []
  await forEachConcurrently(spread(pictures), picturesInFlight, async ({ read }) => {
    const seen = await usable(async () => look(await read()))
    if (seen !== undefined) looks.push(seen)
  })
  const depth = known ?? mappingFor(histogramOf(looks))
  const isGraySet = looks.every(({ small, grid }) =>
    small === undefined || isGray(grid === undefined ? small : toBytes(small, depth)),
  )
  return { shorterSide: middle(looks.map(({ shorterSide }) => shorterSide)), depth, channels: isGraySet ? 1 : 3 }
}

async function look(bytes: Uint8Array): Promise<Look> {
  const header = await readHeader(bytes)
  const shorterSide = Math.min(header.width, header.height)
  try {
    if (!header.notes.includes('deep')) {
      const small = await decodeSquare(openPicture(bytes, header), header, { size: colorSide, channels: 3 })
      return { shorterSide, small }
    }
    const small = await decodeDeep(bytes, header, colorSide, 'linear')
    return { shorterSide, small, grid: await decodeDeep(bytes, header, gridSide, 'nearest') }
  } catch (error) {
    if (error instanceof UnusableFile) return { shorterSide }
    throw error
  }
}

/** How often each value of 16 bits occurs, [65536]. */
function histogramOf(looks: readonly Look[]): Float64Array {
  const histogram = new Float64Array(65_536)
  for (const { grid = new Uint8Array() } of looks) {
    for (let index = 0; index < grid.length / 2; index += 1) {
      const value = deepValue(grid, index)
      histogram[value] = (histogram[value] ?? 0) + 1
    }
  }
  return histogram
}

/** @param pixels [side, side, 3] */
function isGray(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 3) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
    if (Math.abs(red - green) > grayTolerance || Math.abs(blue - green) > grayTolerance) return false
  }
  return true
}
