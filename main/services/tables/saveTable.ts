import type { Language } from '../../../shared/text/language.ts'
import type { Reader } from '../../library/handles.ts'
import { requireLastCheck } from '../checking/lastCheck.ts'
import { formatCsv } from '../csv.ts'
import { requireFree, writeText } from '../output.ts'
import { accountTable, projectAccount } from './accountTable.ts'
import { findingTable } from './findingTable.ts'

/** A table that a person wants as a file. */
export interface TableWish {
  readonly project: string
  /** Nothing that stands there is replaced. */
  readonly path: string
  readonly language: Language
}

/**
 * Writes what became of every file that was found for a project.
 * @throws Failure 'project-unknown'; as `save`. @throws Cancelled
 */
export function saveAccount(reader: Reader, wish: TableWish, signal: AbortSignal): Promise<void> {
  return save(wish.path, accountTable(projectAccount(reader, wish.project), wish.language), signal)
}

/**
 * Writes the pictures that the last check found something about, and that are not decided.
 * @throws Failure as `requireLastCheck`; as `save`. @throws Cancelled
 */
export function saveFindings(reader: Reader, wish: TableWish, signal: AbortSignal): Promise<void> {
  const { open, pictures } = requireLastCheck(reader, wish.project)
  return save(wish.path, findingTable(open.map(({ finding }) => finding), (at) => pictures[at], wish.language), signal)
}

/** @throws Failure as `requireFree` and `writeText`; @throws Cancelled */
async function save(path: string, rows: readonly (readonly string[])[], signal: AbortSignal): Promise<void> {
  await requireFree(path)
  await writeText(path, formatCsv(rows), signal)
}
