import { join } from 'node:path'
import { listFilesWithin, listFolder } from './walk.ts'

/** A class and the files in the folders that bear its name. */
export interface ClassFolder {
  readonly name: string
  readonly paths: readonly string[]
}

/**
 * The classes in `roots`: every folder directly inside one that holds a file which may be a picture, at any depth.
 * Folders of one name in several roots are one class. In the order of names, which is the order of characters' codes:
 * the same on every system and in every language.
 *
 * @throws Failure 'folder-unreadable'
 */
export async function findClasses(roots: readonly string[]): Promise<readonly ClassFolder[]> {
  const pathsByName = new Map<string, string[]>()
  for (const root of roots) {
    const { folders } = await listFolder(root)
    for (const folder of folders) {
      const paths = await listFilesWithin(join(root, folder))
      const name = folder.normalize('NFC')
      if (paths.length > 0) pathsByName.set(name, [...(pathsByName.get(name) ?? []), ...paths])
    }
  }
  return [...pathsByName.keys()].sort().map((name) => ({ name, paths: pathsByName.get(name) ?? [] }))
}
