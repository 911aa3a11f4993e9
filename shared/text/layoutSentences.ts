import type { ChosenLayout, MergedClass } from '../domain/layout.ts'

/** What is said about a layout in one language. */
export interface LayoutSentences {
  /** The layout, why it was taken, and what becomes of what it does not use. */
  readonly reason: (reason: ChosenLayout['reason']) => string
  readonly leftOut: (counts: ChosenLayout['leftOut']) => string
  readonly others: (keys: readonly string[]) => string
  readonly merge: (merge: ChosenLayout['merges'][number]) => string
  readonly merged: (merged: MergedClass) => string
  /** Between sentences. */
  readonly gap: string
}
