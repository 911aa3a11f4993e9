import type { DepthMapping } from '../../shared/domain/reading.ts'
import { decodeSquare } from './decode.ts'
import { fullRange } from './depth.ts'
import { readHeader } from './header.ts'
import { openPicture } from './openPicture.ts'
import { encodeThumbnail, thumbnailSides } from './thumbnail.ts'

/**
 * A small picture of a file that is only looked at.
 *
 * @param depthOf what 16 bits a value become; asked for where a file has so many
 * @throws UnusableFile as `decodeNoted`
 */
export async function fileThumbnail(bytes: Uint8Array, depthOf: () => Promise<DepthMapping>): Promise<Uint8Array> {
  const header = await readHeader(bytes)
  const depth = header.notes.includes('deep') ? await depthOf() : fullRange
  const sides = thumbnailSides(header)
  const size = Math.max(sides.width, sides.height)
  const pixels = await decodeSquare(openPicture(bytes, header), header, { size, channels: 3, depth })
  return encodeThumbnail({ width: size, height: size, pixels }, sides)
}
