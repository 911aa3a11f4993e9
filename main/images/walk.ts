import { readdir, realpath, stat } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { extname, isAbsolute, join, relative, sep } from 'node:path'
import { folderFailure } from '../../shared/systemError.ts'

/** The folders and the files that may be pictures directly inside a folder, each list in the order of names. */
export interface Listing {
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

/** What systems and tools leave in picture folders, thumbnails of network disks among it. */
const litter = new Set(['__macosx', '$recycle.bin', '@eadir', 'desktop.ini', 'system volume information', 'thumbs.db'])

/** Papers that come with pictures. Every other file is tried, whatever its name, and named when it is no picture. */
const papers = new Set(
  '.txt .md .rst .csv .tsv .json .xml .yaml .yml .html .htm .pdf .doc .docx .xls .xlsx .log .ini .db'.split(' '),
)

/**
 * Lists `folder` without hidden entries, litter and papers. Links are followed; one that leads nowhere counts as a
 * file, so that it is reported.
 *
 * @returns names, not paths
 * @throws Failure 'folder-missing', 'folder-unreadable'
 */
export async function listFolder(folder: string): Promise<Listing> {
  const folders: string[] = []
  const files: string[] = []
  for (const entry of await readEntries(folder)) {
    if (entry.name.startsWith('.') || litter.has(entry.name.toLowerCase())) continue
    if (await leadsToFolder(folder, entry)) folders.push(entry.name)
    else if (!papers.has(extname(entry.name).toLowerCase())) files.push(entry.name)
  }
  return { folders: folders.sort(), files: files.sort() }
}

/**
 * Paths of all files that may be pictures in `folder` and the folders within, in the order of names. A link back to
 * a folder that was read, or to one around it, is not followed: it would bring other classes' pictures into this one.
 *
 * @throws Failure 'folder-missing', 'folder-unreadable'
 */
export async function listFilesWithin(folder: string, seen = new Set<string>()): Promise<readonly string[]> {
  const place = await realpath(folder)
  if ([...seen].some((other) => contains(place, other))) return []
  seen.add(place)
  const { files, folders } = await listFolder(folder)
  const paths = files.map((name) => join(folder, name))
  for (const name of folders) {
    // One by one: as arguments of one call, the files of a large set would overflow the stack.
    for (const path of await listFilesWithin(join(folder, name), seen)) paths.push(path)
  }
  return paths
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

async function readEntries(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw folderFailure(error, folder)
  }
}

async function leadsToFolder(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  try {
    return (await stat(join(folder, entry.name))).isDirectory()
  } catch {
    return false
  }
}
