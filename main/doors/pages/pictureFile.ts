import type { Looks } from '../../services/looks.ts'
import type { InLibrary } from '../calls/means.ts'
import { readLookFile } from './lookFile.ts'
import { readOriginalFile } from './originalFile.ts'
import type { PageFile } from './pageFile.ts'
import { readPackPictureFile } from './packPictureFile.ts'
import { readPreviewFile } from './previewFile.ts'
import { readThumbnailFile } from './thumbnailFile.ts'

/** Where pictures are that screens show. */
export interface PictureMeans {
  readonly dataFolder: string
  readonly inLibrary: InLibrary
  readonly looks: Pick<Looks, 'read'>
}

/** The picture that the path of an address names by its numbers, of whatever kind; undefined where there is none. */
export async function readPictureFile(
  path: string,
  { dataFolder, inLibrary, looks }: PictureMeans,
): Promise<PageFile | undefined> {
  return (await readPreviewFile(path, dataFolder)) ??
    (await readThumbnailFile(path, inLibrary)) ??
    (await readOriginalFile(path, inLibrary)) ??
    (await readLookFile(path, looks)) ??
    readPackPictureFile(path, inLibrary)
}
