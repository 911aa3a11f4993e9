import { isPaper, isTrainingFolder, partsOf, splitOfFolder } from './names.ts'
import { propose } from './proposal.ts'
import type { LaidFile, Proposal } from './proposal.ts'

/** Names that others give to parts of a set with the year of the set, as COCO does. */
const datedSplit = /^(?:train|val|test)\d{4}$/i

/**
 * Every folder at the top is a class, and what lies inside it belongs to the class, at any depth. Not where a folder
 * is named after training pictures: then the classes are inside it.
 */
export function proposeClassFolders(paths: readonly string[]): readonly Proposal[] {
  const tops = new Set(paths.flatMap((path) => partsOf(path).slice(0, -1).slice(0, 1)))
  if ([...tops].some(isTrainingFolder)) return []
  const files: readonly LaidFile[] = paths.flatMap((path, at) => {
    const [className, inside] = partsOf(path)
    return className === undefined || inside === undefined || isPaper(path) ? [] : [{ at, className }]
  })
  const classes = new Set(files.map(({ className }) => className))
  if ([...classes].every((name) => splitOfFolder(name) !== undefined || datedSplit.test(name))) return []
  return propose(paths, { reason: { layout: 'class-folders' }, files, why: () => 'outside' })
}
