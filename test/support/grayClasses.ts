import type { PictureSet } from '../../shared/domain/pictures.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { plainPng } from './pictureFiles.ts'

/**
 * Files of pictures that are each of one gray, by which they are known again: those of the first folder are of 0, 1, 2
 * and so on, those of the second of 100, 101, 102, and those of the third of 200, 201, 202.
 *
 * @param counts of pictures by folder
 */
export async function grayClasses(counts: Readonly<Record<string, number>>): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  for (const [at, [folder, count]] of Object.entries(counts).entries()) {
    for (let index = 0; index < count; index += 1) {
      files[`${folder}/${String(index).padStart(3, '0')}.png`] = await plainPng(at * 100 + index)
    }
  }
  return files
}

/** The gray of each picture. */
export function graysOf({ pixels, labels, shape }: PictureSet): readonly number[] {
  return [...labels.keys()].map((index) => pixels[index * valuesPerPicture(shape)] ?? NaN)
}
