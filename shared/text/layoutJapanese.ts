import type { AnnotationLoss, ChosenLayout, ImageRule, LayoutReason, LeftOutReason } from '../domain/layout.ts'
import { formatCount } from '../units.ts'
import type { LayoutSentences } from './layoutSentences.ts'

const whys: Readonly<Record<LeftOutReason, string>> = {
  'paper': '文書',
  'outside': 'クラスのフォルダーの外',
  'mask': '欠陥の領域の画像',
  'not-listed': '一覧にない',
  'no-label': '名前からクラスが分からない',
}

const rules: Readonly<Record<ImageRule, string>> = {
  'most-frequent': '最も多い注釈のクラス',
  'most-severe': '注釈のうち先に定義されたクラス',
}

/** Layouts in Japanese. */
export const japaneseLayout: LayoutSentences = {
  reason: (reason) => `構成：${describeReason(reason)}。`,
  leftOut: (counts) => `対象外：${describeCounts(counts)}。`,
  others: (keys) => `--layoutで選べるほかの構成：${keys.join('、')}。`,
  merge: ({ into, from, why }) =>
    `クラス${[into, ...from].map((name) => `「${name}」`).join('')}は${why === 'spelling' ? '名前' : '意味'}が似ています。` +
    `統合はしていません。1つのクラスにするには--merge "${into}=${from.join(',')}"を付けてください。`,
  merged: ({ into, from }) => `クラス「${into}」に統合しました：${from.map((name) => `「${name}」`).join('')}`,
  gap: '',
}

function describeReason(reason: LayoutReason): string {
  switch (reason.layout) {
    case 'idx':
      return 'IDXファイル（ファイル名で判別）'
    case 'class-folders':
      return 'クラス別フォルダー（各フォルダーが1つのクラスの画像を含む）'
    case 'split-folders':
      return `分割フォルダー（${reason.folders.join('、')}の中にクラス別フォルダーがある）`
    case 'mvtec':
      return `MVTec AD（学習用は「${reason.normal}」のみ）。欠陥${formatCount(reason.defects)}クラスも学習に要るため、` +
        '元の分割は使わず、全画像から分け直します'
    case 'file-name':
      return `ファイル名の中のクラス（例：「${reason.example}」、規則：${reason.rule}）`
    case 'csv':
      return `一覧${reason.list}（${formatCount(reason.rows)}行、` +
        `うちファイルかクラスのない行${formatCount(reason.missing)}行）`
    case 'coco':
      return `COCO（注釈：${reason.list}）。${describeLoss(reason)}`
    case 'yolo':
      return `YOLO（「images」に対する注釈が「labels」にある）。${describeLoss(reason)}`
  }
}

function describeLoss({ rule, dropped, bare }: AnnotationLoss): string {
  return `画像のクラスは${rules[rule]}。使わないもの：ほかのクラスの注釈${formatCount(dropped)}件と、位置・輪郭のすべて。` +
    `注釈のない画像${formatCount(bare)}枚は独立したクラス`
}

function describeCounts(counts: ChosenLayout['leftOut']): string {
  // The keys are those of the record.
  const known = Object.entries(counts) as readonly (readonly [LeftOutReason, number])[]
  return known.map(([why, count]) => `${formatCount(count)}件（${whys[why]}）`).join('、')
}
