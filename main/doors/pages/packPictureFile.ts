import { packPictureOf } from '../../../shared/contract/packPictures.ts'
import { packPicture } from '../../services/handOver/packPicture.ts'
import type { InLibrary } from '../calls/means.ts'
import type { PageFile } from './pageFile.ts'

/** The distilled picture that the path of an address names by its numbers; undefined where there is none. */
export async function readPackPictureFile(path: string, inLibrary: InLibrary): Promise<PageFile | undefined> {
  const wish = packPictureOf(path)
  if (wish === undefined) return undefined
  const bytes = await inLibrary(({ reader }) => packPicture(reader, wish))
  return bytes && { type: 'image/png', bytes: new Uint8Array(bytes), isForever: true }
}
