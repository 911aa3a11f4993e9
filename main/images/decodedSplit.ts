import type { PictureSet } from '../../shared/domain/pictures.ts'
import { selectPictures } from '../../shared/domain/pictures.ts'

/** Pictures with the share of the files on disk that each of them came from. */
export interface DecodedSplit {
  readonly pictures: PictureSet
  /** [n] bytes */
  readonly fileBytes: Float64Array
  /** [n] numbers of the pictures in the library, where they are in one */
  readonly numbers?: readonly number[]
}

/** The part of a split at `indices`, in that order. */
export function selectDecoded(
  { pictures, fileBytes, numbers }: DecodedSplit,
  indices: ArrayLike<number>,
): DecodedSplit {
  return {
    pictures: selectPictures(pictures, indices),
    fileBytes: Float64Array.from(indices, (index) => fileBytes[index] ?? 0),
    ...(numbers && { numbers: Array.from(indices, (index) => numbers[index] ?? 0) }),
  }
}

/** Size on disk of the files behind the pictures. */
export function totalFileBytes({ fileBytes }: DecodedSplit): number {
  return Math.round(fileBytes.reduce((sum, bytes) => sum + bytes, 0))
}
