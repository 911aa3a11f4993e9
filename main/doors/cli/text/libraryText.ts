import type { Outcome, SplitName } from '../../../../shared/domain/library.ts'
import type { ImportAccount } from '../../../services/importing/account.ts'
import type { TakenSnapshot } from '../../../services/snapshots.ts'

/** What is said about the library. */
export interface LibraryText {
  readonly projectColumns: Readonly<Record<'name' | 'classes' | 'pictures' | 'snapshots' | 'created', string>>
  readonly noProjects: string
  /** found = imported + duplicates + skipped */
  readonly imported: (account: ImportAccount) => string
  readonly news: (news: ImportAccount['news']) => string
  readonly accountWritten: (path: string) => string
  readonly snapshot: (project: string, snapshot: TakenSnapshot) => string
  readonly account: {
    readonly columns: Readonly<Record<'path' | 'class' | 'split' | 'outcome' | 'detail', string>>
    readonly splits: Readonly<Record<SplitName, string>>
    readonly outcomes: Readonly<Record<Outcome, string>>
    readonly sameAs: (path: string) => string
  }
}
