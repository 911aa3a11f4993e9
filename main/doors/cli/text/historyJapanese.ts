import { findingNames } from '../../../../shared/text/findingNames.ts'
import { verdictLabels } from '../../../../shared/text/verdict.ts'
import { formatBytes, formatCount } from '../../../../shared/units.ts'
import { classJapanese } from './classText.ts'
import type { HistoryText } from './historyText.ts'
import { nameFinding } from './nameFinding.ts'

const count = (value: string | number | undefined): string => formatCount(Number(value))

const kinds: Readonly<Record<string, string>> = { 'quarantine': '隔離', 'keep': '残す', 'no-problem': '問題なし' }

const verdicts: Readonly<Record<string, string>> = verdictLabels.ja

const severities: Readonly<Record<string, string>> = classJapanese.severities

const marks: Readonly<Record<string, string>> = { open: '未定', adopted: '採用', retired: '廃止' }

/** What was done in a project, in Japanese. */
export const historyJapanese: HistoryText = {
  columns: { doneAt: '日時（UTC）', what: '操作' },
  older: (before) => `これより前の履歴：--before ${before}を付けると表示します`,
  noOlder: 'これより前の履歴はありません。',
  actions: {
    'project-created': ({ name }) => `プロジェクト「${name ?? ''}」を作成`,
    'pictures-imported': ({ source, ...counts }) =>
      `「${source ?? ''}」を取り込み：見つかったファイル${count(counts.found)}件＝取り込み${count(counts.imported)}件＋` +
      `重複${count(counts.duplicates)}件＋読み込めなかったもの${count(counts.skipped)}件` +
      `（新規${count(counts.new)}件、変更${count(counts.changed)}件、なくなったもの${count(counts.gone)}件）`,
    'snapshot-taken': ({ number, pictures }) => `スナップショット${number ?? ''}を作成（${count(pictures)}枚）`,
    'decided': ({ kind = '', finding = '', count = 1 }) =>
      `「${nameFinding(String(finding), findingNames.ja)}」の${formatCount(Number(count))}件を「${kinds[kind] ?? ''}」に決定`,
    'decision-revoked': ({ count = 1 }) => `${formatCount(Number(count))}件の決定を取り消し`,
    'class-rated': ({ class: name, role, severity }) =>
      `クラス「${name ?? ''}」を${role === 'ok' ? 'OK' : 'NG'}` +
      `${severity === undefined ? '' : `・${severities[severity] ?? ''}欠点`}に設定`,
    'class-renamed': ({ class: before, name }) => `クラス「${before ?? ''}」の名前を「${name ?? ''}」に変更`,
    'classes-merged': ({ classes, into }) => `クラスを統合：${classes ?? ''} → 「${into ?? ''}」`,
    'classes-ordered': ({ classes }) => `クラスの並び順を変更（先頭：${classes ?? ''}）`,
    'source-moved': ({ from, to, ...counts }) =>
      `「${from ?? ''}」の画像の場所を「${to ?? ''}」に変更（同じ${count(counts.same)}件、` +
      `異なる${count(counts.different)}件、見つからない${count(counts.missing)}件）`,
    'checked': ({ pictures, findings }) => `${count(pictures)}枚を確認（指摘${count(findings)}件）`,
    'class-change-undone': () => 'クラスの直前の変更を元に戻した',
    'pack-made': ({ path, snapshot, bytes }) =>
      `スナップショット${snapshot ?? ''}からパック「${path ?? ''}」を作成（${formatBytes(Number(bytes))}）`,
    'pack-compared': ({ path, snapshot, verdict = '' }) =>
      `パック「${path ?? ''}」をスナップショット${snapshot ?? ''}で比較（判定：${verdicts[verdict] ?? ''}）`,
    'pack-handed-over': ({ version, recipient, signedBy, path }) =>
      `パックv${version ?? ''}を「${recipient ?? ''}」への提供用に書き出し（確認者：${signedBy ?? ''}、保存先：「${path ?? ''}」）`,
    'pack-marked': ({ version, mark = '', note }) =>
      `パックv${version ?? ''}を「${marks[mark] ?? ''}」に変更${note === '' || note === undefined ? '' : `（${note}）`}`,
    'pack-mark-undone': ({ version, mark = '' }) => `パックv${version ?? ''}の「${marks[mark] ?? ''}」を取り消し`,
    'project-described': ({ partNumber, process }) =>
      `品番を「${partNumber ?? ''}」、工程を「${process ?? ''}」に設定`,
    'project-renamed': ({ from, to }) => `プロジェクトの名前を「${from ?? ''}」から「${to ?? ''}」に変更`,
    'split-drawn': ({ method, training, test }) => method === 'given'
      ? '画像を取り込み元のとおりに分割'
      : `画像を分割（${method ?? ''}）：学習用${count(training)}枚、評価用${count(test)}枚`,
    'split-revoked': ({ method }) => `画像の分割を取り消し（${method ?? ''}）`,
  },
}
