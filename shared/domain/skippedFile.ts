/** Why a file in a picture folder, or a folder that cannot be looked into, is not among the pictures. */
export const skipReasons = [
  'unreadable', 'folder-unreadable', 'empty', 'not-a-picture', 'kind-unsupported', 'damaged', 'too-large',
] as const

export type SkipReason = (typeof skipReasons)[number]

/** A file that was found and could not become a picture. Loading goes on without it and says so. */
export interface SkippedFile {
  readonly path: string
  readonly reason: SkipReason
}
