import type { SkipReason } from '../domain/skippedFile.ts'
import type { Language } from './language.ts'

/** What is wrong with a file or folder that was skipped, to stand behind its name. */
export const skipReasonNames: Readonly<Record<Language, Readonly<Record<SkipReason, string>>>> = {
  en: {
    'unreadable': 'cannot be read',
    'folder-unreadable': 'is a folder that cannot be opened: check that you have the right to read it',
    'empty': 'is empty',
    'not-a-picture': 'is no picture that Joryu can read',
    'kind-unsupported': 'is stored in a way that Joryu cannot read',
    'damaged': 'is damaged',
    'too-large': 'is too large',
  },
  ja: {
    'unreadable': '読み取れません',
    'folder-unreadable': '開けないフォルダーです（読み取りの権限を確認してください）',
    'empty': '空のファイルです',
    'not-a-picture': 'Joryuで読める画像ではありません',
    'kind-unsupported': '対応していない形式の画像です',
    'damaged': '壊れています',
    'too-large': '大きすぎます',
  },
}
