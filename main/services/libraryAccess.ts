import type { LoadedPictures } from '../images/loadedPictures.ts'
import { withLibrary } from './library.ts'
import { writePackEntry, type PackEntry } from './packEntry.ts'
import { loadSnapshot, type SnapshotLoad, type SnapshotSource } from './snapshotPictures.ts'

/** How work gets at a library: one process at a time holds it, and the others go through that. */
export interface LibraryAccess {
  /** The pictures of a snapshot. @throws Failure as `withLibrary` and `loadSnapshot`; Cancelled */
  load(source: SnapshotSource, options: SnapshotLoad): Promise<LoadedPictures>
  /** Notes that a pack was made, or compared. @throws Failure as `writePackEntry` */
  note(entry: PackEntry): Promise<void>
}

/** That of the process that may open libraries. */
export const ownLibrary: LibraryAccess = {
  load: (source, options) => withLibrary(source.libraryFolder, (library) => loadSnapshot(library, source, options)),
  note: writePackEntry,
}
