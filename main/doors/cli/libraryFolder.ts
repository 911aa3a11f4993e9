import { homedir } from 'node:os'
import { usualLibraryFolder } from '../../services/library.ts'

/** The folder of the library: the one that is named, or the usual one. */
export function libraryFolder(given: string | undefined): string {
  return given ?? usualLibraryFolder({ platform: process.platform, environment: process.env, home: homedir() })
}
