import { relative } from 'node:path'
import { findPictures } from '../../main/images/layout.ts'
import type { FoundPicture } from '../../main/images/layout/foundFiles.ts'

/** What is found in a folder of class folders or the like. Pictures are told as `class: path inside the folder`. */
export interface FoundNames {
  readonly layout: string
  readonly classes: readonly string[]
  readonly training: readonly string[]
  readonly test: readonly string[] | undefined
}

export async function findNames(folder: string, wanted?: string): Promise<FoundNames> {
  const found = await findPictures(folder, wanted === undefined ? {} : { name: wanted })
  if (found.layout === 'idx') throw new Error('IDX was not expected.')
  const { layout, classes, training, test } = found
  const name = ({ path, label }: FoundPicture): string => `${classes[label] ?? '?'}: ${relative(folder, path)}`
  return { layout, classes, training: training.map(name), test: test?.map(name) }
}
