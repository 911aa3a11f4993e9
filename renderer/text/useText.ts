import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language } from '../../shared/text/language.ts'
import type { TextKey } from './screenText.ts'

/** What a component says, and in which language. */
export interface Text {
  readonly t: (key: TextKey, values?: Readonly<Record<string, string>>) => string
  readonly language: ComputedRef<Language>
}

/** The sentences in the language of the moment: what shows them changes with it. */
export function useText(): Text {
  const { t, locale } = useI18n({ useScope: 'global' })
  return {
    t: (key, values = {}) => t(key, values),
    language: computed(() => (locale.value === 'en' ? 'en' : 'ja')),
  }
}
