import type { Lack, Problem } from '../errors.ts'
import type { Language } from './language.ts'

const lacks: Readonly<Record<Language, Readonly<Record<Lack, string>>>> = {
  en: {
    'not-installed': 'it is not installed',
    'no-gpu': 'no graphics processor that it can use was found',
    'other-system': 'it is made for another operating system',
  },
  ja: {
    'not-installed': 'インストールされていません',
    'no-gpu': '使用できるGPUが見つかりません',
    'other-system': 'このOSには対応していません',
  },
}

/** Why a machine cannot run an executor, without a full stop; a library's own words where the reason is a rare one. */
export function describeLack(
  { lack, reason }: Pick<Extract<Problem, { code: 'executor-unavailable' }>, 'lack' | 'reason'>,
  language: Language,
): string {
  return lack ? lacks[language][lack] : reason
}
