import { english } from '../../renderer/text/english/english.ts'
import { japanese } from '../../renderer/text/japanese/japanese.ts'
import type { TextKey } from '../../renderer/text/screenText.ts'
import type { Language } from '../../shared/text/language.ts'

const texts: Readonly<Record<Language, object>> = { ja: japanese, en: english }

/** Finds a sentence of the screens, whole, in one language: where something is put in, anything may stand. */
export type Words = (key: TextKey) => RegExp

/** What a person looks for, in her language. */
export function wordsIn(language: Language): Words {
  return (key) => {
    const parts = sentence(language, key).split(/\{\w+\}/).map((part) => RegExp.escape(part))
    return new RegExp(`^\\s*${parts.join('[^]*')}\\s*$`)
  }
}

function sentence(language: Language, key: TextKey): string {
  let found: unknown = texts[language]
  for (const name of key.split('.')) found = isText(found) ? found[name] : undefined
  if (typeof found !== 'string') throw new Error(`no sentence: ${key}`)
  return found
}

function isText(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
