import { formatCount } from '../../../../shared/units.ts'
import type { LibraryText } from './libraryText.ts'

/** What is said about the library in Japanese. */
export const libraryJapanese: LibraryText = {
  projectColumns: {
    name: 'プロジェクト', classes: 'クラス', pictures: '画像', snapshots: 'スナップショット', created: '作成（UTC）',
  },
  noProjects: 'プロジェクトはまだありません。「joryu import」で画像を取り込むと作られます。',
  imported: ({ project, found, imported, duplicates, skipped }) =>
    `プロジェクト「${project}」：見つかったファイル${formatCount(found)}件＝取り込み${formatCount(imported)}件＋` +
    `重複${formatCount(duplicates)}件＋読み込めなかったもの${formatCount(skipped)}件`,
  news: (news) =>
    `前回の取り込みから：新規${formatCount(news.new)}件、変更${formatCount(news.changed)}件、` +
    `なくなったもの${formatCount(news.gone)}件、変更なし${formatCount(news.unchanged)}件`,
  accountWritten: (path) => `全ファイルの結果：${path}`,
  snapshot: (project, { isNew, number, pictures, shape: { size, channels }, fingerprint }) =>
    `プロジェクト「${project}」${isNew ? 'の画像を固定しました' : 'の画像は固定済みです'}：スナップショット${number}、` +
    `${formatCount(pictures)}枚、${size}×${size}画素、${channels === 1 ? 'モノクロ' : 'カラー'}、指紋${fingerprint}`,
  account: {
    columns: { path: 'ファイル', class: 'クラス', split: '用途', outcome: '結果', detail: '詳細' },
    splits: { training: '学習用', test: '評価用' },
    outcomes: { imported: '取り込み', duplicate: '重複', skipped: '読み込めず', gone: 'なし' },
    sameAs: (path) => `「${path}」と同じ`,
  },
}
