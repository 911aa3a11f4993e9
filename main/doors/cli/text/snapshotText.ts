import type { LeakState } from '../../../../shared/domain/split.ts'
import { formatAmount, formatCount } from '../../../../shared/units.ts'

/** What is said of the snapshots of a project, and of what changed between two. */
export interface SnapshotText {
  readonly columns: Readonly<Record<'number' | 'taken' | 'pictures' | 'shape' | 'leak' | 'fingerprint', string>>
  readonly leaks: Readonly<Record<LeakState, string>>
  readonly none: (project: string) => string
  /** Nothing, or something, has changed since the newest snapshot. */
  readonly upToDate: (number: number) => string
  readonly outdated: (number: number) => string
  /** @param to null for now */
  readonly changes: (from: number, to: number | null) => string
  readonly unchanged: (from: number, to: number | null) => string
  readonly counts: Readonly<Record<ChangeKind, (count: number) => string>>
  readonly more: (count: number) => string
  readonly classColumns: Readonly<Record<'name' | 'before' | 'after', string>>
  readonly rows: {
    readonly columns: Readonly<
      Record<'change' | 'source' | 'path' | 'classBefore' | 'classAfter' | 'splitBefore' | 'splitAfter', string>
    >
    readonly kinds: Readonly<Record<ChangeKind, string>>
  }
  readonly rowsWritten: (path: string) => string
}

export const changeKinds = ['added', 'removed', 'classChanged', 'splitChanged'] as const

export type ChangeKind = (typeof changeKinds)[number]

const stateInEnglish = (number: number | null): string => (number === null ? 'now' : `snapshot ${number}`)

export const snapshotsEnglish: SnapshotText = {
  columns: {
    number: 'snapshot', taken: 'taken (UTC)', pictures: 'pictures', shape: 'kept as', leak: 'test pictures',
    fingerprint: 'fingerprint',
  },
  leaks: { clean: 'clean', leaking: 'leaking', unchecked: 'not checked' },
  none: (project) => `Project "${project}" has no snapshots yet: "joryu snapshot --project" takes the first.`,
  upToDate: (number) => `Nothing has changed since snapshot ${number}.`,
  outdated: (number) =>
    `The pictures have changed since snapshot ${number}: "joryu snapshot diff ${number}" tells how, and ` +
    '"joryu snapshot" takes a new one.',
  changes: (from, to) => `What changed from snapshot ${from} to ${stateInEnglish(to)}:`,
  unchanged: (from, to) => `Nothing changed from snapshot ${from} to ${stateInEnglish(to)}.`,
  counts: {
    added: (count) => `${formatAmount(count, 'picture')} added`,
    removed: (count) => `${formatAmount(count, 'picture')} removed`,
    classChanged: (count) => `${formatAmount(count, 'picture')} in another class`,
    splitChanged: (count) => `${formatAmount(count, 'picture')} in another split`,
  },
  more: (count) => `and ${formatCount(count)} more`,
  classColumns: { name: 'class', before: 'before', after: 'after' },
  rows: {
    columns: {
      change: 'change', source: 'source', path: 'file', classBefore: 'class before', classAfter: 'class after',
      splitBefore: 'split before', splitAfter: 'split after',
    },
    kinds: { added: 'added', removed: 'removed', classChanged: 'class changed', splitChanged: 'split changed' },
  },
  rowsWritten: (path) => `All changes: ${path}`,
}

const stateInJapanese = (number: number | null): string => (number === null ? '現在' : `スナップショット${number}`)

export const snapshotsJapanese: SnapshotText = {
  columns: {
    number: 'スナップショット', taken: '作成（UTC）', pictures: '画像', shape: '保持形式', leak: '評価用画像の混入',
    fingerprint: '指紋',
  },
  leaks: { clean: 'なし', leaking: 'あり', unchecked: '未確認' },
  none: (project) =>
    `プロジェクト「${project}」にはまだスナップショットがありません。「joryu snapshot --project」で作成できます。`,
  upToDate: (number) => `スナップショット${number}から変更はありません。`,
  outdated: (number) =>
    `スナップショット${number}の後に画像が変わっています。内容は「joryu snapshot diff ${number}」で確認でき、` +
    '「joryu snapshot」で新しいスナップショットを作成できます。',
  changes: (from, to) => `スナップショット${from}から${stateInJapanese(to)}までの変更：`,
  unchanged: (from, to) => `スナップショット${from}から${stateInJapanese(to)}まで、変更はありません。`,
  counts: {
    added: (count) => `追加：${formatCount(count)}枚`,
    removed: (count) => `除外：${formatCount(count)}枚`,
    classChanged: (count) => `クラスの変更：${formatCount(count)}枚`,
    splitChanged: (count) => `用途（学習用・評価用）の変更：${formatCount(count)}枚`,
  },
  more: (count) => `ほか${formatCount(count)}枚`,
  classColumns: { name: 'クラス', before: '変更前', after: '変更後' },
  rows: {
    columns: {
      change: '変更', source: '取り込み元', path: 'ファイル', classBefore: '変更前のクラス', classAfter: '変更後のクラス',
      splitBefore: '変更前の用途', splitAfter: '変更後の用途',
    },
    kinds: { added: '追加', removed: '除外', classChanged: 'クラスの変更', splitChanged: '用途の変更' },
  },
  rowsWritten: (path) => `すべての変更：${path}`,
}
