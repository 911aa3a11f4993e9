import { join } from 'node:path'
import { describeLayout } from '../../../shared/text/layout.ts'
import type { ImportAccount } from '../../services/importing/account.ts'
import type { Session } from './session.ts'
import { tellSkipped } from './tellSkipped.ts'
import type { CliText } from './text/cliText.ts'

type Line = ImportAccount['files'][number]

/** How the files were understood, what became of them, and those that could not be read. */
export function tellImport(account: ImportAccount, { language, text }: Pick<Session, 'language' | 'text'>): string {
  const skipped = account.files.flatMap(({ path, reason }) => (reason === undefined ? [] : [{ path, reason }]))
  return [
    ...describeLayout(account.layout, language),
    ...text.library.facts(account.facts),
    text.library.imported(account),
    text.library.news(account.news),
    ...tellSkipped(skipped, text.pictures),
  ].join('\n')
}

/** What became of every file, as a table for a spreadsheet. */
export function accountRows({ source, files }: ImportAccount, text: CliText): readonly (readonly string[])[] {
  const { columns, splits, outcomes } = text.library.account
  return [
    [
      columns.path, columns.class, columns.split, columns.lot, columns.date, columns.part,
      columns.outcome, columns.detail,
    ],
    ...files.map((line) => [
      line.path, line.className, splits[line.split], line.lot ?? '', line.date ?? '', line.part ?? '',
      outcomes[line.outcome], detailOf(line, source, text),
    ]),
  ]
}

/** Why a file was skipped, or which one counts for it: with its source where that is another. */
function detailOf({ reason, duplicateOf }: Line, source: string, text: CliText): string {
  if (reason !== undefined) return text.pictures.reasons[reason]
  if (duplicateOf === undefined) return ''
  const { sourcePath, path } = duplicateOf
  return text.library.account.sameAs(sourcePath === source ? path : join(sourcePath, path))
}
