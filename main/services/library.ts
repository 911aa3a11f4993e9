import { join } from 'node:path'
import { libraryFailure } from '../library/failures.ts'
import { openLibrary, type Library } from '../library/open.ts'

/** Works with the library in `folder`, and closes it. @throws Failure as `openLibrary` */
export async function withLibrary<Result>(
  folder: string,
  work: (library: Library) => Promise<Result>,
): Promise<Result> {
  using library = await openLibrary(folder)
  try {
    return await work(library)
  } catch (error) {
    throw libraryFailure(error, folder)
  }
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
