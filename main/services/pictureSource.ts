import { basename, resolve } from 'node:path'
import type { LayoutWish } from '../../shared/domain/layout.ts'
import { loadPictures } from '../images/load.ts'
import type { LoadedPictures, LoadOptions } from '../images/loadedPictures.ts'
import type { LibraryAccess } from './libraryAccess.ts'
import type { SnapshotSource } from './snapshotPictures.ts'

/** Where pictures to train and test on come from. */
export type PictureSource =
  /** A folder or a ZIP file of pictures, or IDX files. */
  | {
      readonly kind: 'folder'
      readonly path: string
      /** How the pictures are laid out; without it, as fits best. */
      readonly layout?: LayoutWish
    }
  | SnapshotSource

/**
 * Loads pictures from wherever they are. Those of a snapshot come with the channels, the fit and the mapping that the
 * library keeps, whatever is asked for: who minds has to look.
 *
 * @throws Failure as `loadPictures` and `LibraryAccess.load`
 * @throws Cancelled
 */
export function loadSource(
  source: PictureSource,
  options: Omit<LoadOptions, 'layout'>,
  library: LibraryAccess,
): Promise<LoadedPictures> {
  switch (source.kind) {
    case 'folder':
      return loadPictures(source.path, { ...options, ...(source.layout && { layout: source.layout }) })
    case 'snapshot':
      return library.load(source, options)
  }
}

/** What a person calls it. */
export function nameOfSource(source: PictureSource): string {
  return source.kind === 'folder' ? basename(resolve(source.path)) : source.project
}

/** What a person would look for where something about it is wrong. */
export function placeOfSource(source: PictureSource): string {
  return source.kind === 'folder' ? source.path : source.project
}
