import { join, resolve } from 'node:path'
import { libraryFailure } from '../library/failures.ts'
import { openLibrary, type Library } from '../library/open.ts'

/** A library that is open, or being opened, and how many work with it. */
interface SharedLibrary {
  readonly opening: Promise<Library>
  users: number
}

/** Those of this process, by their folders: a second opening of one would be refused, as that of another program is. */
const shared = new Map<string, SharedLibrary>()

/**
 * Works with the library in `folder`. All of this process who do so at a time share it: the first opens it, and the
 * last closes it.
 *
 * @throws Failure as `openLibrary`
 */
export async function withLibrary<Result>(
  folder: string,
  work: (library: Library) => Promise<Result>,
): Promise<Result> {
  const place = resolve(folder)
  const used = shared.get(place) ?? share(place, folder)
  used.users += 1
  let library: Library | undefined
  try {
    library = await used.opening
    return await work(library)
  } catch (error) {
    throw libraryFailure(error, folder)
  } finally {
    used.users -= 1
    if (used.users === 0 && library !== undefined) {
      shared.delete(place)
      library[Symbol.dispose]()
    }
  }
}

function share(place: string, folder: string): SharedLibrary {
  const opened = { opening: openLibrary(folder), users: 0 }
  shared.set(place, opened)
  // Before anybody hears that it failed: whoever tries again opens it anew.
  opened.opening.catch(() => shared.delete(place))
  return opened
}

/** What decides where programs keep what is theirs. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The user's own folder. */
  readonly home: string
}

/**
 * Where the library is unless a folder is named: the system's usual place for data of programs. On Windows the local
 * one, because the other is copied over the network, which would break a database.
 */
export function usualLibraryFolder({ platform, environment, home }: Machine): string {
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Joryu')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Joryu')
  // By the specification of base directories, an empty value counts as unset.
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'joryu')
}
