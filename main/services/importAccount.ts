import type { Outcome } from '../../shared/domain/library.ts'
import type { Reader } from '../library/handles.ts'
import { countByOutcome, listAccountPage, type AccountFile } from '../library/repositories/accountPages.ts'
import type { Page } from '../library/repositories/picturePages.ts'
import { requireProject } from './projects.ts'
import { shownIn, type Shown } from './thumbnails.ts'

/** A file that was found, and what became of it. */
export type ImportedFile = Omit<AccountFile, 'content'> & Shown

/** What became of all files that were ever found for a project: found = imported + duplicates + skipped. */
export interface ProjectAccount {
  readonly found: number
  readonly imported: number
  readonly duplicates: number
  readonly skipped: number
  /** Files that were found once, and are away: they count as none of the others. */
  readonly gone: number
}

/** @throws Failure 'project-unknown' */
export function importAccount(reader: Reader, projectName: string): ProjectAccount {
  const { id } = requireProject(reader, projectName)
  const { imported, duplicate: duplicates, skipped, gone } = countByOutcome(reader, id)
  return { found: imported + duplicates + skipped, imported, duplicates, skipped, gone }
}

/** A page of the files that came to one end, in the order in which they came. @throws Failure 'project-unknown' */
export function importedFiles(
  reader: Reader,
  projectName: string,
  outcome: Outcome,
  page: Page,
): readonly ImportedFile[] {
  const { id } = requireProject(reader, projectName)
  const shown = shownIn(reader, projectName)
  return listAccountPage(reader, id, outcome, page).map(({ content, ...file }) => ({ ...file, ...shown(content) }))
}
