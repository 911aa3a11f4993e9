import type { Language } from '../../../../shared/text/language.ts'
import type { DoorText } from './doorText.ts'
import { english } from './english.ts'
import { japanese } from './japanese.ts'

const texts: Readonly<Record<Language, DoorText>> = { en: english, ja: japanese }

export function doorText(language: Language): DoorText {
  return texts[language]
}
