import type { Language } from '../../../shared/text/language.ts'
import type { Work } from '../../services/work.ts'
import type { CliText } from './text/cliText.ts'

/** What holds for one call of the program, whatever its command. */
export interface Session extends Pick<Work, 'now' | 'signal'> {
  readonly language: Language
  readonly text: CliText
  readonly version: string
}
