import type { SplitName } from './library.ts'

/** A picture that is in only one of two states of a project. */
export interface DiffPicture {
  /** The folder or ZIP file that it was imported from. */
  readonly source: string
  /** Inside the source, parted by '/'. */
  readonly path: string
  readonly className: string
  readonly split: SplitName
}

/** A picture that was something else before. */
export interface ChangedPicture extends DiffPicture {
  readonly before: Pick<DiffPicture, 'className' | 'split'>
}

/** Pictures of a class before and after. */
export interface ClassChange {
  readonly className: string
  readonly before: number
  readonly after: number
}

/** What changed between two states of a project. Pictures are the same where their contents are. */
export interface SnapshotDiff {
  /** Number of the earlier snapshot. */
  readonly from: number
  /** Number of the later one; null for the pictures as they are now. */
  readonly to: number | null
  readonly added: readonly DiffPicture[]
  readonly removed: readonly DiffPicture[]
  /** In another class; in another split besides, if they are in `splitChanged` too. */
  readonly classChanged: readonly ChangedPicture[]
  readonly splitChanged: readonly ChangedPicture[]
  /** All classes of both, in the order of their names. */
  readonly classes: readonly ClassChange[]
}

/** Whether nothing changed. */
export function isUnchanged({ added, removed, classChanged, splitChanged }: SnapshotDiff): boolean {
  return [added, removed, classChanged, splitChanged].every((changes) => changes.length === 0)
}
