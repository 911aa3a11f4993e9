import type { InLibrary } from '../calls/means.ts'
import type { PageFile } from './pageFile.ts'
import { readPreviewFile } from './previewFile.ts'
import { readThumbnailFile } from './thumbnailFile.ts'

/** Where pictures are that screens show. */
export interface PictureMeans {
  readonly dataFolder: string
  readonly inLibrary: InLibrary
}

/** The picture that the path of an address names by its numbers, of whatever kind; undefined where there is none. */
export async function readPictureFile(
  path: string,
  { dataFolder, inLibrary }: PictureMeans,
): Promise<PageFile | undefined> {
  return (await readPreviewFile(path, dataFolder)) ?? readThumbnailFile(path, inLibrary)
}
