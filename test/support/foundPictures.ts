import { relative } from 'node:path'
import { findPictures, type FoundPicture } from '../../main/images/layout.ts'

/** What is found in a folder of class folders. Pictures are told as `class: path inside the folder`. */
export interface FoundNames {
  readonly layout: 'class-folders' | 'split-folders'
  readonly classes: readonly string[]
  readonly training: readonly string[]
  readonly test: readonly string[] | undefined
}

export async function findNames(folder: string): Promise<FoundNames> {
  const found = await findPictures(folder)
  if (found.layout === 'idx') throw new Error('IDX was not expected.')
  const { layout, classes, training, test } = found
  const name = ({ path, label }: FoundPicture): string => `${classes[label] ?? '?'}: ${relative(folder, path)}`
  return { layout, classes, training: training.map(name), test: test?.map(name) }
}
