import type { SplitName } from '../../../../shared/domain/library.ts'
import type { FactsReport } from '../../../../shared/domain/pictureFacts.ts'
import type { ImportAccount } from '../../../services/importing/account.ts'
import type { MovedSource } from '../../../services/importing/moveSource.ts'
import type { ImportResult } from '../../../services/jobs/importJob.ts'
import type { TakenSnapshot } from '../../../services/snapshots.ts'

/** What is said about the library. */
export interface LibraryText {
  readonly projectColumns: Readonly<Record<'name' | 'classes' | 'pictures' | 'snapshots' | 'created', string>>
  readonly noProjects: string
  /** Where lots, dates and parts were found, a line each. */
  readonly facts: (report: FactsReport) => readonly string[]
  /** found = imported + duplicates + skipped */
  readonly imported: (account: ImportResult) => string
  readonly news: (news: ImportAccount['news']) => string
  readonly moved: (moved: MovedSource) => string
  readonly movedMissing: (path: string) => string
  readonly movedDifferent: (path: string) => string
  readonly accountWritten: (path: string) => string
  readonly snapshot: (project: string, snapshot: TakenSnapshot) => string
  readonly splits: Readonly<Record<SplitName, string>>
}
