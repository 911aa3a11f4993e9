import { tableWords } from '../../../../shared/text/tables.ts'
import { formatCount } from '../../../../shared/units.ts'
import { factNames, type FactName, type FactSource } from '../../../../shared/domain/pictureFacts.ts'
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
  facts: ({ badDates, ...sources }) => [
    ...factNames.flatMap((name) => describeFact(name, sources[name])),
    ...(badDates === undefined ? [] : [
      `一覧の日付のうち${formatCount(badDates.count)}件は読み取れないため（例：「${badDates.example}」）、使いませんでした。` +
      '「2026-01-31」の形に直して、もう一度取り込んでください。',
    ]),
  ],
  news: (news) =>
    `前回の取り込みから：新規${formatCount(news.new)}件、変更${formatCount(news.changed)}件、` +
    `なくなったもの${formatCount(news.gone)}件、変更なし${formatCount(news.unchanged)}件`,
  moved: ({ project, from, to, known, same, read, different, missing }) =>
    `プロジェクト「${project}」：「${from}」の画像の場所を「${to}」に変更しました。ファイル${formatCount(known)}件のうち、` +
    `同じもの${formatCount(same)}件（パスとサイズで確認、うち${formatCount(read)}件は中身も確認）、` +
    `異なるもの${formatCount(different.length)}件、見つからないもの${formatCount(missing.length)}件です。` +
    '変更されたものは、新しい場所をもう一度取り込むと反映されます。',
  movedMissing: (path) => `  ${path}：見つかりません`,
  movedDifferent: (path) => `  ${path}：内容が異なります`,
  accountWritten: (path) => `全ファイルの結果：${path}`,
  snapshot: (project, { isNew, number, pictures, shape: { size, channels }, fingerprint }) =>
    `プロジェクト「${project}」${isNew ? 'の画像を固定しました' : 'の画像は固定済みです'}：スナップショット${number}、` +
    `${formatCount(pictures)}枚、${size}×${size}画素、${channels === 1 ? 'モノクロ' : 'カラー'}、指紋${fingerprint}`,
  splits: tableWords.ja.splits,
}

const facts: Readonly<Record<FactName, readonly [title: string, unit: string]>> = {
  lot: ['ロット', 'ロット'], date: ['撮影日', '日'], part: ['個体', '個'],
}

function describeFact(name: FactName, source: FactSource | undefined): readonly string[] {
  if (source === undefined) return []
  const { from, pictures, values, example: { path, value } } = source
  const [title, unit] = facts[name]
  const where = from === 'list' ? '一覧から' : `ファイル名から。例：「${path}」は「${value}」`
  return [`${title}：${formatCount(values)}${unit}、ファイル${formatCount(pictures)}件（${where}）`]
}
