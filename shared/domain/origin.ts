import type { ChosenLayout } from './layout.ts'
import type { Snapshot } from './library.ts'

/** Where the pictures of a set come from. Only a snapshot can be named later. */
export type PictureOrigin =
  | { readonly kind: 'folder'; readonly layout: ChosenLayout }
  | {
      readonly kind: 'snapshot'
      readonly project: string
      readonly snapshot: Snapshot
      /** Classes that a person calls good. */
      readonly goodClasses: readonly string[]
    }

/** What numbers name: which frozen pictures they were measured on. */
export type SnapshotName = Pick<Snapshot, 'number' | 'fingerprint' | 'pictures'>
