import { join } from 'node:path'
import type { Language } from '../../../shared/text/language.ts'
import { skipReasonNames } from '../../../shared/text/skipReasons.ts'
import { tableWords } from '../../../shared/text/tables.ts'
import type { Reader } from '../../library/handles.ts'
import { listAccount, type AccountLine } from '../../library/repositories/accounts.ts'
import { listDataSets } from '../../library/repositories/dataSets.ts'
import { requireProject } from '../projects.ts'

/** The files of one source, and what became of them. */
export interface SourceAccount {
  readonly source: string
  readonly files: readonly AccountLine[]
}

/** What became of every file of a project, a source after the other. @throws Failure 'project-unknown' */
export function projectAccount(reader: Reader, projectName: string): readonly SourceAccount[] {
  const { id } = requireProject(reader, projectName)
  return listDataSets(reader, id).map(({ id: dataSet, sourcePath }) =>
    ({ source: sourcePath, files: listAccount(reader, dataSet) }))
}

/** What became of every file, as a table for a spreadsheet. */
export function accountTable(sources: readonly SourceAccount[], language: Language): readonly (readonly string[])[] {
  const { account: columns, splits, outcomes } = tableWords[language]
  return [
    [
      columns.source, columns.path, columns.class, columns.split, columns.lot, columns.date, columns.part,
      columns.outcome, columns.detail,
    ],
    ...sources.flatMap(({ source, files }) => files.map((line) => [
      source, line.path, line.className, splits[line.split], line.lot ?? '', line.date ?? '', line.part ?? '',
      outcomes[line.outcome], detailOf(line, source, language),
    ])),
  ]
}

/** Why a file was skipped, or which one counts for it: with its source where that is another. */
function detailOf({ reason, duplicateOf }: AccountLine, source: string, language: Language): string {
  if (reason !== undefined) return skipReasonNames[language][reason]
  if (duplicateOf === undefined) return ''
  const { sourcePath, path } = duplicateOf
  return tableWords[language].sameAs(sourcePath === source ? path : join(sourcePath, path))
}
