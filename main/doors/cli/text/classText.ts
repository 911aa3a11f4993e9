import type { Role, Severity } from '../../../../shared/domain/library.ts'

/** What is said about the classes of a project. */
export interface ClassText {
  readonly columns: Readonly<Record<'name' | 'role' | 'severity' | 'foundAs' | 'training' | 'test', string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly severities: Readonly<Record<Severity, string>>
  /** Where a person has not chosen yet. */
  readonly open: string
  readonly none: string
  readonly undone: string
}

export const classEnglish: ClassText = {
  columns: {
    name: 'class', role: 'role', severity: 'severity', foundAs: 'also found as', training: 'training', test: 'test',
  },
  roles: { ok: 'OK (good)', ng: 'NG (defective)' },
  severities: { critical: 'critical', major: 'major', minor: 'minor' },
  open: 'not rated',
  none: 'The project has no classes yet: "joryu import" brings them.',
  undone: 'The last change of classes was undone. The classes now:',
}

export const classJapanese: ClassText = {
  columns: {
    name: 'クラス', role: '判定', severity: '重大度', foundAs: '取り込み元での別名', training: '学習用', test: '評価用',
  },
  roles: { ok: 'OK（良品）', ng: 'NG（不良品）' },
  severities: { critical: '致命', major: '重', minor: '軽' },
  open: '未設定',
  none: 'クラスはまだありません。「joryu import」で画像を取り込むと作られます。',
  undone: 'クラスの直前の変更を元に戻しました。現在のクラス：',
}
