import { posix } from 'node:path'

/** Where to look up what a list calls a file. */
export interface PathIndex {
  readonly byPath: ReadonlyMap<string, number>
  /** Without case and width, as Windows and hurried people write. */
  readonly byLoosePath: ReadonlyMap<string, number>
  /** By the name alone; undefined where several files have it. */
  readonly byName: ReadonlyMap<string, number | undefined>
}

export function indexPaths(paths: readonly string[]): PathIndex {
  const byName = new Map<string, number | undefined>()
  for (const [at, path] of paths.entries()) {
    const name = loose(posix.basename(path))
    byName.set(name, byName.has(name) ? undefined : at)
  }
  return {
    byPath: new Map(paths.map((path, at) => [path, at])),
    byLoosePath: new Map(paths.map((path, at) => [loose(path), at])),
    byName,
  }
}

/**
 * The file that a list means: by its path from the folder of the list, or from the top of the set. A name alone means
 * the only file of that name; of a path on another computer, its end counts, as far as it is the path of a file here.
 *
 * @returns its index; undefined when there is none
 */
export function findPath(given: string, folder: string, index: PathIndex): number | undefined {
  const path = given.normalize('NFC').replaceAll('\\', '/')
  if (path === '') return undefined
  const candidates = isAbsolute(path) ? endsOf(path) : [posix.join(folder, path), posix.normalize(path)]
  const found = firstFound(candidates, (one) => index.byPath.get(one) ?? index.byLoosePath.get(loose(one)))
  return found ?? (path.includes('/') ? undefined : index.byName.get(loose(path)))
}

function firstFound(candidates: readonly string[], find: (one: string) => number | undefined): number | undefined {
  for (const candidate of candidates) {
    const found = find(candidate)
    if (found !== undefined) return found
  }
  return undefined
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:/i.test(path)
}

/** A path without its first parts, the longest first. */
function endsOf(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '')
  return parts.map((_, from) => parts.slice(from).join('/'))
}

function loose(path: string): string {
  return path.normalize('NFKC').toLowerCase()
}
