import type { Language } from '../../../../shared/text/language.ts'
import type { CliText } from './cliText.ts'
import { english } from './en.ts'
import { japanese } from './ja.ts'

const texts: Readonly<Record<Language, CliText>> = { en: english, ja: japanese }

export function textOf(language: Language): CliText {
  return texts[language]
}
