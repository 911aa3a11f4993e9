import { isPaper, partsOf, splitOfFolder } from './names.ts'
import { propose } from './proposal.ts'
import type { LaidFile, Proposal } from './proposal.ts'

/** A file in a class folder in a folder that splits the set. */
export interface SplitFile extends LaidFile {
  readonly split: 'training' | 'validation' | 'test'
  /** The folder that splits the set, as it is written. */
  readonly folder: string
}

/** Folders of classes inside folders named `train` and `test`, or as others call them, in any case. */
export function proposeSplitFolders(paths: readonly string[]): readonly Proposal[] {
  const files = splitFiles(paths)
  if (files.every(({ split }) => split === 'test')) return []
  const folders = [...new Set(files.map(({ folder }) => folder))]
  return propose(paths, { reason: { layout: 'split-folders', folders }, files, why: () => 'outside' })
}

/** All files in class folders in folders that split the set, in the order of the paths. */
export function splitFiles(paths: readonly string[]): readonly SplitFile[] {
  return paths.flatMap((path, at) => {
    const [folder = '', className, inside] = partsOf(path)
    const split = splitOfFolder(folder)
    const isPicture = className !== undefined && inside !== undefined && !isPaper(path)
    return split === undefined || !isPicture ? [] : [{ at, className, split, folder }]
  })
}
