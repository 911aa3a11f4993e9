import type { Sureness } from '../domain/finding.ts'
import type { Outcome, SplitName } from '../domain/library.ts'
import type { FactName } from '../domain/pictureFacts.ts'
import type { Language } from './language.ts'

/** The words in tables that are written for a spreadsheet. */
export interface TableWords {
  /** Of what became of each file. */
  readonly account: Readonly<Record<'source' | 'path' | 'class' | 'split' | FactName | 'outcome' | 'detail', string>>
  /** Of the pictures that something was found about. */
  readonly findings: Readonly<Record<'finding' | 'sureness' | 'group' | 'picture' | 'class' | 'split', string>>
  readonly splits: Readonly<Record<SplitName, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly sureness: Readonly<Record<Sureness, string>>
  /** Of a file that another counts for. */
  readonly sameAs: (path: string) => string
}

/** In each language. */
export const tableWords: Readonly<Record<Language, TableWords>> = {
  en: {
    account: {
      source: 'source', path: 'file', class: 'class', split: 'split', lot: 'lot', date: 'date', part: 'part',
      outcome: 'outcome', detail: 'detail',
    },
    findings: {
      finding: 'finding', sureness: 'sureness', group: 'group', picture: 'picture', class: 'class', split: 'split',
    },
    splits: { training: 'training', test: 'test' },
    outcomes: { imported: 'imported', duplicate: 'duplicate', skipped: 'skipped', gone: 'gone' },
    sureness: { certain: 'certain', likely: 'likely', possible: 'possible' },
    sameAs: (path) => `same as ${path}`,
  },
  ja: {
    account: {
      source: '取り込み元', path: 'ファイル', class: 'クラス', split: '用途', lot: 'ロット', date: '撮影日', part: '個体',
      outcome: '結果', detail: '詳細',
    },
    findings: { finding: '指摘', sureness: '確度', group: '組', picture: '画像', class: 'クラス', split: '用途' },
    splits: { training: '学習用', test: '評価用' },
    outcomes: { imported: '取り込み', duplicate: '重複', skipped: '読み込み不可', gone: '元ファイルなし' },
    sureness: { certain: '確実', likely: '可能性が高い', possible: '可能性あり' },
    sameAs: (path) => `「${path}」と同じ`,
  },
}
