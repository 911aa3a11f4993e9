import { findingNames } from '../../../../shared/text/findingNames.ts'
import { formatCount } from '../../../../shared/units.ts'
import type { CurationText } from './curationText.ts'

/** What is said about checks of projects, decisions and lists of pictures, in Japanese. */
export const curationJapanese: CurationText = {
  findingNames: findingNames.ja,
  kinds: { 'quarantine': '隔離', 'keep': '残す', 'no-problem': '問題なし' },
  decided: {
    'quarantine': (count, finding) =>
      `「${finding}」の${formatCount(count)}枚を隔離しました。確認とスナップショットの対象から外れます。`,
    'keep': (count, finding) => `「${finding}」の${formatCount(count)}件を残します。同じ指摘は今後表示しません。`,
    'no-problem': (count, finding) =>
      `「${finding}」の${formatCount(count)}件を問題なしとしました。同じ指摘は今後表示しません。`,
  },
  staying: (count) => `各組から1枚を残します（${formatCount(count)}枚）：`,
  undone: (count) => `${formatCount(count)}件の決定を取り消し、その前の状態に戻しました。`,
  noDecisions: 'このプロジェクトにはまだ決定がありません。',
  decisionColumns: { about: '画像・クラス', kind: '決定', finding: '指摘' },
  subjects: {
    'brightness': '明るさ', 'noise': 'ノイズ', 'pure-color': '原色の書き込み', 'size': '画像の大きさ',
    'date': 'ファイルの日付', 'folder': 'サブフォルダー', 'file-type': 'ファイル形式',
  },
  check: {
    checkedAt: (time) => `確認日時（UTC）：${time}`,
    partlyDecided: (count) => `うち決定済み${formatCount(count)}件`,
    decided: (count) => `決定済みの指摘が${formatCount(count)}件あります（「joryu decide list」で確認できます）。`,
    howToDecide: (project) =>
      '決定するには：joryu decide quarantine（隔離）・keep（残す）・no-problem（問題なし） <画像> ' +
      `--finding <角括弧内の名前> --project "${project}"（画像の代わりに--allも可）。「joryu decide undo」で取り消せます。`,
  },
  csvWritten: (path) => `指摘された全画像：${path}`,
  pictures: {
    columns: { name: '画像', class: 'クラス', split: '用途', decisions: '決定' },
    none: '該当する画像はありません。',
    more: (after) => `続き：--after ${after}を付けると表示します`,
  },
  facts: {
    labels: {
      name: 'プロジェクト', created: '作成（UTC）', sources: '取り込み元', shape: '保存形式', decisions: '決定',
      snapshots: 'スナップショット', check: '直前の確認',
    },
    columns: {
      class: 'クラス', training: '学習用', test: '評価用', quarantinedTraining: '学習用（隔離中）',
      quarantinedTest: '評価用（隔離中）',
    },
    total: '合計',
    neverChecked: 'まだ確認していません（「joryu check --project」で確認できます）',
    check: (open, decided, checkedAt, isCurrent) => {
      const told = `未決定の指摘${formatCount(open)}件、決定済み${formatCount(decided)}件、${checkedAt}（UTC）`
      return isCurrent ? told : `${told}。その後、画像が変わっています`
    },
    shape: (size, channels) => `${size}×${size}画素、${channels === 1 ? 'モノクロ' : 'カラー'}`,
    noPictures: 'まだ画像がありません',
  },
}
