import { basename, resolve } from 'node:path'
import type { LayoutWish } from '../../shared/domain/layout.ts'
import { loadPictures } from '../images/load.ts'
import type { LoadedPictures, LoadOptions } from '../images/loadedPictures.ts'
import { withLibrary } from './library.ts'
import { loadSnapshot, type SnapshotRequest } from './snapshotPictures.ts'

/** Where pictures to train and test on come from. */
export type PictureSource =
  /** A folder or a ZIP file of pictures, or IDX files. */
  | {
      readonly kind: 'folder'
      readonly path: string
      /** How the pictures are laid out; without it, as fits best. */
      readonly layout?: LayoutWish
    }
  | ({ readonly kind: 'snapshot'; readonly libraryFolder: string } & SnapshotRequest)

/**
 * Loads pictures from wherever they are. Those of a snapshot come as the library keeps them, whatever size, channels,
 * fit and mapping are asked for: who minds has to look. The library is closed again when this ends.
 *
 * @throws Failure as `loadPictures`, `withLibrary` and `loadSnapshot`
 * @throws Cancelled
 */
export function loadSource(source: PictureSource, options: Omit<LoadOptions, 'layout'>): Promise<LoadedPictures> {
  switch (source.kind) {
    case 'folder':
      return loadPictures(source.path, { ...options, ...(source.layout && { layout: source.layout }) })
    case 'snapshot':
      return withLibrary(source.libraryFolder, (library) => loadSnapshot(library, source, options))
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
