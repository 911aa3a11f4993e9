import type { Source } from '../source/source.ts'
import { isKnownClass } from './mergeClasses.ts'
import { partsOf } from './names.ts'

/**
 * The paths that layouts are found in. Who packs a folder into a ZIP file packs the folder itself, as a rule: where all
 * files lie in one, it is none of the classes, unless its name is a word for parts that passed or did not.
 */
export function layoutPaths({ kind, files }: Source): readonly string[] {
  const paths = files.map(({ path }) => path)
  const [top] = partsOf(paths[0] ?? '')
  const isWrapped = top !== undefined && paths.every((path) => path.startsWith(`${top}/`))
  return kind === 'zip' && isWrapped && !isKnownClass(top) ? paths.map((path) => path.slice(top.length + 1)) : paths
}
