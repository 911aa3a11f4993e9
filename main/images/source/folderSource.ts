import { readdir, realpath, stat } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import { folderFailure } from '../../../shared/systemError.ts'
import { readPictureFile } from '../readPicture.ts'
import { UnusableFile } from '../unusableFile.ts'
import { contains } from './contains.ts'
import { leadsToFolder } from './leadsToFolder.ts'
import { isLitter } from './litter.ts'
import type { FileStamp, Source, SourceFile } from './source.ts'

interface Walk {
  readonly root: string
  /** Whether links are judged anew in the folders directly inside one: each of them may be a class. */
  readonly holdsClasses: (path: string) => boolean
  readonly files: SourceFile[]
  readonly ignored: string[]
  readonly unreadable: string[]
}

/**
 * All files in a folder and the folders within. Links are followed, but none back to a folder that was read for the
 * same class, or to one around it: it would bring other classes' pictures into this one. A link that leads nowhere
 * counts as a file, so that it is reported, and so does a folder that cannot be listed.
 *
 * @param holdsClasses told the path of a folder, whether the folders directly inside it are classes
 * @throws Failure 'folder-missing', 'folder-unreadable' about the folder itself
 */
export async function openFolder(root: string, holdsClasses: (path: string) => boolean): Promise<Source> {
  const walk = { root, holdsClasses, files: [], ignored: [], unreadable: [] }
  try {
    await readdir(root)
  } catch (error) {
    throw folderFailure(error, root)
  }
  await walkFolder('', new Set(), walk)
  const { files, ignored, unreadable } = walk
  return { kind: 'folder', place: root, files, ignored, unreadable }
}

/** @param path inside the root, as the system calls it, with '/' at its end unless it is the root */
async function walkFolder(path: string, seen: Set<string>, walk: Walk): Promise<void> {
  const entries = await entriesOf(path, seen, walk)
  const folders: string[] = []
  for (const entry of entries) {
    const { name } = entry
    if (isLitter(name)) walk.ignored.push(composed(path + name))
    else if (await leadsToFolder(join(walk.root, path), entry)) folders.push(name)
    else walk.files.push(fileAt(walk.root, path + name))
  }
  const isTop = walk.holdsClasses(composed(path).slice(0, -1))
  for (const name of folders) await walkFolder(`${path + name}/`, isTop ? new Set() : seen, walk)
}

/** The entries of a folder in the order of their names; none when it was read before or cannot be. */
async function entriesOf(path: string, seen: Set<string>, walk: Walk): Promise<readonly Dirent[]> {
  const { root, files, unreadable } = walk
  try {
    const place = await realpath(join(root, path))
    if ([...seen].some((other) => contains(place, other))) return []
    seen.add(place)
    const entries = await readdir(place, { withFileTypes: true })
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    unreadable.push(composed(path).slice(0, -1))
    files.push(unreadableFolder(root, path.slice(0, -1), error))
    return []
  }
}

/** It stands for the files in it, which nobody can count. */
function unreadableFolder(root: string, path: string, cause: unknown): SourceFile {
  const refuse = (): Promise<never> => Promise.reject(new UnusableFile('folder-unreadable', { cause }))
  return { path: composed(path), place: join(root, path), stamp: refuse, read: refuse }
}

function fileAt(root: string, path: string): SourceFile {
  return { path: composed(path), ...fileOnDisk(join(root, path)) }
}

export function fileOnDisk(place: string): Omit<SourceFile, 'path'> {
  return { place, stamp: () => stampOf(place), read: () => readPictureFile(place) }
}

async function stampOf(place: string): Promise<FileStamp> {
  try {
    const { size, mtimeMs } = await stat(place)
    return { bytes: size, modifiedMs: Math.trunc(mtimeMs) }
  } catch (error) {
    throw new UnusableFile('unreadable', { cause: error })
  }
}

function composed(path: string): string {
  return path.normalize('NFC')
}
