/** Why a file in a picture folder is not among the pictures. */
export type SkipReason =
  | 'unreadable'
  | 'empty'
  | 'not-a-picture'
  | 'kind-unsupported'
  | 'damaged'
  | 'too-large'

/** A file that was found and could not become a picture. Loading goes on without it and says so. */
export interface SkippedFile {
  readonly path: string
  readonly reason: SkipReason
}
