import type { ChosenLayout } from '../../../shared/domain/layout.ts'
import type { FactsReport } from '../../../shared/domain/pictureFacts.ts'
import type { Outcome } from '../../../shared/domain/library.ts'
import type { AccountLine } from '../../library/repositories/accounts.ts'

/** What became of a source: found = imported + duplicates + skipped, file by file. */
export interface ImportAccount {
  readonly project: string
  readonly source: string
  /** How the files were understood. */
  readonly layout: ChosenLayout
  /** Where lots, dates and parts were found. */
  readonly facts: FactsReport
  readonly found: number
  readonly imported: number
  readonly duplicates: number
  readonly skipped: number
  /** Files that the library did not know, that differ from what it knew, and that it knew and are away. */
  readonly news: Readonly<Record<'new' | 'changed' | 'unchanged' | 'gone', number>>
  /** Every file that was ever found in this source, in the order in which they came. */
  readonly files: readonly AccountLine[]
}

/** How many of the files came to which end. */
export function countOutcomes(files: readonly AccountLine[]): Readonly<Record<Outcome, number>> {
  const counts = { imported: 0, duplicate: 0, skipped: 0, gone: 0 }
  for (const { outcome } of files) counts[outcome] += 1
  return counts
}
