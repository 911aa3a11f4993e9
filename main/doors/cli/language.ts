import { Failure } from '../../../shared/errors.ts'
import type { Language } from '../../../shared/text/language.ts'

/**
 * The language of everything that is printed: what `--lang` says, else the locale of the terminal, else that of the
 * system, else English. It is read before the options are parsed, because help and complaints about options are printed
 * in it too.
 *
 * @param systemLocale what is left where terminals know no locale, as on Windows
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  if (given === 'en' || given === 'ja') return given
  // POSIX: LC_ALL overrides LC_MESSAGES, which overrides LANG; an empty one counts as unset.
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean) ?? systemLocale
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

/** @throws Failure 'option-invalid' */
export function checkLanguage(given: string): Language {
  if (given === 'en' || given === 'ja') return given
  throw new Failure({ code: 'option-invalid', option: '--lang', given, expected: 'en | ja' })
}
