import { describeLayout } from '../../../shared/text/layout.ts'
import type { ImportAccount } from '../../services/importing/account.ts'
import type { Session } from './session.ts'
import { tellSkipped } from './tellSkipped.ts'

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
