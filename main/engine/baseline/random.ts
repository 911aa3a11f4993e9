import { pictureCount, selectPictures, valuesPerPicture, type PictureSet } from '../../../shared/domain/pictures.ts'
import type { Stream } from '../../../shared/stream.ts'
import { balancedOrder } from './balancedOrder.ts'

/** Raw pictures that `bytes` hold, 8 bits a value: headers and labels are not counted against them. */
export function rawPicturesIn(bytes: number, pictures: PictureSet): number {
  return Math.min(pictureCount(pictures), Math.floor(bytes / valuesPerPicture(pictures.shape)))
}

/** As many random pictures as `bytes` hold, balanced over the classes. It may be fewer than classes, or none. */
export function randomPictures(pictures: PictureSet, bytes: number, stream: Stream): PictureSet {
  return selectPictures(pictures, balancedOrder(pictures, stream).slice(0, rawPicturesIn(bytes, pictures)))
}

/** Classes without a picture. */
export function missingClasses({ classes, labels }: PictureSet): number {
  return classes.length - new Set(labels).size
}
