import { expect, test } from 'vitest'
import { checkLanguage, languageOf } from '../../../main/doors/cli/language.ts'
import { problemOf } from '../../support/problemOf.ts'

test.each([
  [['distill', '--lang', 'ja'], {}, 'ja'],
  [['distill', '--lang=ja'], {}, 'ja'],
  [['distill', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
  [[], { LANG: 'ja_JP.UTF-8' }, 'ja'],
  [[], { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
  [[], { LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
  [[], { LC_ALL: 'ja' }, 'ja'],
  [[], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], {}, 'en'],
  [['--lang', 'fr'], { LANG: 'ja_JP.UTF-8' }, 'ja'],
  [['--lang'], {}, 'en'],
])('%j in %j speaks %s', (args, environment, language) => {
  expect(languageOf(args, environment, 'en-US')).toBe(language)
})

test('where the terminal has no locale, as on Windows, the language of the system is spoken', () => {
  expect(languageOf([], {}, 'ja-JP')).toBe('ja')
  expect(languageOf([], { LANG: 'en_US.UTF-8' }, 'ja-JP')).toBe('en')
  expect(languageOf(['--lang', 'en'], {}, 'ja-JP')).toBe('en')
})

test('a language that it does not speak is refused', async () => {
  expect(await problemOf(() => checkLanguage('fr'))).toEqual({
    code: 'option-invalid', option: '--lang', given: 'fr', expected: 'en | ja',
  })
})
