import { createI18n } from 'vue-i18n'
import type { Language } from '../../shared/text/language.ts'
import { english } from './english/english.ts'
import { japanese } from './japanese/japanese.ts'
import type { ScreenText } from './screenText.ts'

const messages: Record<Language, ScreenText> = { ja: japanese, en: english }

/** The sentences of the screens in both languages, which can be switched at any time. */
export const i18n = createI18n({ legacy: false, locale: 'ja', fallbackLocale: 'ja', messages })

/** Also for those who do not see the text, but have it read to them. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
