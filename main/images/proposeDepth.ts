import type { DepthMapping } from '../../shared/domain/reading.ts'
import { sampleDeep } from './decode.ts'
import { deepValue, mappingFor } from './depth.ts'
import { readHeader } from './header.ts'
import type { FoundPicture } from './layout/foundFiles.ts'
import { spread, usable } from './sample.ts'

/** Side of the grid of values that are looked at in each picture. */
const gridSide = 256

/**
 * What 16 bits a value shall become in all pictures of a set, by the values of a sample of those that have so many;
 * the full range where none of the sample has.
 */
export async function proposeDepth(pictures: readonly FoundPicture[]): Promise<DepthMapping> {
  const histogram = new Float64Array(65_536)
  for (const { read } of spread(pictures)) {
    const values = await usable(async () => deepValues(await read()))
    if (values === undefined) continue
    for (let index = 0; index < values.length / 2; index += 1) {
      const value = deepValue(values, index)
      histogram[value] = (histogram[value] ?? 0) + 1
    }
  }
  return mappingFor(histogram)
}

async function deepValues(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const header = await readHeader(bytes)
  return header.notes.includes('deep') ? sampleDeep(bytes, header, gridSide) : undefined
}
