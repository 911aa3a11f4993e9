import type { DepthMapping, ReadingNote } from '../../shared/domain/reading.ts'
import type { SkippedFile } from '../../shared/domain/skippedFile.ts'
import type { PictureSides } from './bmp.ts'
import { decodeNoted } from './decode.ts'
import { readHeader } from './header.ts'
import type { FoundPicture } from './layout/foundFiles.ts'
import { UnusableFile } from './unusableFile.ts'

/** A picture that can be decoded, as its file has it. */
export interface ReadablePicture {
  readonly bytes: Uint8Array
  readonly sides: PictureSides
  readonly notes: readonly ReadingNote[]
}

/** Side at which a picture is decoded to know that it can be. */
const trialSide = 16

/** At most `count` pictures, spread evenly over a class, and those among them that cannot be used. */
export async function readSome(
  pictures: readonly FoundPicture[],
  count: number,
  depth: DepthMapping,
): Promise<{ readonly readable: readonly ReadablePicture[]; readonly skipped: readonly SkippedFile[] }> {
  const readable: ReadablePicture[] = []
  const skipped: SkippedFile[] = []
  const step = Math.max(1, pictures.length / count)
  for (let at = 0; at < pictures.length; at += step) {
    const picture = pictures[Math.floor(at)]
    if (picture === undefined) break
    try {
      readable.push(await readOne(picture, depth))
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
      skipped.push({ path: picture.path, reason: error.reason })
    }
  }
  return { readable, skipped }
}

async function readOne({ read }: FoundPicture, depth: DepthMapping): Promise<ReadablePicture> {
  const bytes = await read()
  const { width, height } = await readHeader(bytes)
  const { notes } = await decodeNoted(bytes, { size: trialSide, channels: 3, depth })
  return { bytes, sides: { width, height }, notes }
}
