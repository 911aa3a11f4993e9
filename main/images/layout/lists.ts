import { extensionOf, partsOf } from './names.ts'

/** Lists stand at the top of a set or a folder or two deep ... */
const deepest = 3

/** ... and are few. Where there are more, each is about one picture. */
const most = 20

/** Indices of the files that may list the pictures of a set, by their extensions. */
export function listsAmong(paths: readonly string[], extensions: readonly string[]): readonly number[] {
  const lists = [...paths.keys()].filter((at) => {
    const path = paths[at] ?? ''
    return extensions.includes(extensionOf(path)) && partsOf(path).length <= deepest
  })
  return lists.length > most ? [] : lists
}
