import { readdir } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { folderFailure } from '../../shared/systemError.ts'
import { isPaper } from './layout/names.ts'
import { leadsToFolder } from './source/leadsToFolder.ts'
import { isLitter } from './source/litter.ts'

/** The folders and the files that may be pictures directly inside a folder, each list in the order of names. */
export interface Listing {
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

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
    if (isLitter(entry.name)) continue
    if (await leadsToFolder(folder, entry)) folders.push(entry.name)
    else if (!isPaper(entry.name)) files.push(entry.name)
  }
  return { folders: folders.sort(), files: files.sort() }
}

async function readEntries(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw folderFailure(error, folder)
  }
}
