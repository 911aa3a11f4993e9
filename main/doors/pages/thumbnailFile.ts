import { thumbnailOf } from '../../../shared/contract/thumbnails.ts'
import { readThumbnail } from '../../services/thumbnails.ts'
import type { InLibrary } from '../calls/means.ts'
import type { PageFile } from './pageFile.ts'
import { pictureType } from './pictureType.ts'

/** The small picture that the path of an address names by its number; undefined where there is none. */
export async function readThumbnailFile(path: string, inLibrary: InLibrary): Promise<PageFile | undefined> {
  const number = thumbnailOf(path)
  if (number === undefined) return undefined
  const bytes = await inLibrary((library) => readThumbnail(library, number))
  return bytes && { type: pictureType(bytes), bytes: new Uint8Array(bytes), isForever: true }
}
