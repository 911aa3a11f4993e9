import { access, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import { folderFailure } from '../../shared/systemError.ts'
import { leadsToFolder } from '../images/source/leadsToFolder.ts'
import { isLitter } from '../images/source/litter.ts'

/** What stands in a folder, as far as a person who looks for pictures or packs cares. */
export interface FolderEntry {
  readonly name: string
  readonly path: string
  readonly kind: 'folder' | 'zip' | 'pack' | 'file'
}

/** A folder as a dialog shows it. */
export interface BrowsedFolder {
  readonly path: string
  readonly parent?: string
  /** Folders first, in the order of their names. */
  readonly entries: readonly FolderEntry[]
  readonly hasMore: boolean
  /** Where a person usually begins. */
  readonly places: readonly string[]
}

/**
 * Lists a folder without hidden entries, as far as the user may read it.
 *
 * @param path without it, the own folder of the user
 * @param most entries that are listed
 * @throws Failure 'folder-missing', 'folder-unreadable'
 */
export async function browseFolder(path: string | undefined, most: number): Promise<BrowsedFolder> {
  const folder = resolve(path ?? homedir())
  const parent = dirname(folder)
  const entries = await entriesOf(folder)
  return {
    path: folder,
    ...(parent !== folder && { parent }),
    entries: entries.slice(0, most),
    hasMore: entries.length > most,
    places: [homedir(), ...(await roots())],
  }
}

async function entriesOf(folder: string): Promise<readonly FolderEntry[]> {
  try {
    const found = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isLitter(name))
    const entries = await Promise.all(found.map(async (entry): Promise<FolderEntry> => ({
      name: entry.name,
      path: join(folder, entry.name),
      kind: (await leadsToFolder(folder, entry)) ? 'folder' : kindOf(entry.name),
    })))
    const rank = ({ kind }: FolderEntry): number => (kind === 'folder' ? 0 : 1)
    return entries.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))
  } catch (error) {
    throw folderFailure(error, folder)
  }
}

function kindOf(name: string): FolderEntry['kind'] {
  const extension = extname(name).toLowerCase()
  if (extension === '.zip') return 'zip'
  return extension === '.joryu' ? 'pack' : 'file'
}

/** Where all paths begin: on Windows the drives that are there. */
async function roots(): Promise<readonly string[]> {
  if (process.platform !== 'win32') return ['/']
  const drives = Array.from({ length: 26 }, (_, at) => `${String.fromCharCode('A'.charCodeAt(0) + at)}:\\`)
  const there = await Promise.all(drives.map((drive) => access(drive).then(() => true, () => false)))
  return drives.filter((_, at) => there[at])
}
