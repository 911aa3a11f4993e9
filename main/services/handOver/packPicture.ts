import { Failure } from '../../../shared/errors.ts'
import type { Reader } from '../../library/handles.ts'
import { packPlace } from '../../library/repositories/packs.ts'
import { packPreviews } from '../../pack/packPreviews.ts'
import { readKnownPack } from './packFile.ts'

/** A distilled picture of a pack, by its place among those that can be looked at. */
export interface PackPictureWish {
  readonly pack: number
  readonly picture: number
}

/** The file of a picture in a pack; undefined where there is none, or where the pack is not what it was. */
export async function packPicture(reader: Reader, { pack, picture }: PackPictureWish): Promise<Uint8Array | undefined> {
  const place = packPlace(reader, pack)
  if (place === undefined) return undefined
  try {
    return packPreviews(await readKnownPack(place)).previews[picture]?.png
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
