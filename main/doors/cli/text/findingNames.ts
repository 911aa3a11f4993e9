import type { FindingCode } from '../../../../shared/domain/finding.ts'

/** What each finding is called in a few words. */
export type FindingNames = Readonly<Record<FindingCode, string>>

/** The words for a code that was noted, with the code as commands take it. */
export function nameFinding(code: string, names: Readonly<Record<string, string>>): string {
  const name = names[code]
  return name === undefined ? `"${code}"` : `${name} [${code}]`
}

export const namesEnglish: FindingNames = {
  'leaked-copies': 'copies across training and test',
  'contradicting-copies': 'copies in different classes',
  'leaked-near-copies': 'near copies across training and test',
  'contradicting-near-copies': 'near copies in different classes',
  'copies': 'copies',
  'near-copies': 'near copies',
  'drawn-on': 'drawn on',
  'low-information': 'little on it',
  'blurred': 'blurred',
  'dark': 'dark',
  'bright': 'bright',
  'noisy': 'noisy',
  'odd-size': 'odd size',
  'odd-shape': 'odd shape',
  'label-suspects': 'labels that may be wrong',
  'property-bias': 'a property that tells the class',
  'origin-bias': 'an origin that tells the class',
  'few-training-pictures': 'few pictures for training',
  'few-test-pictures': 'few pictures for the test',
  'imbalance': 'classes of different sizes',
  'redundancy': 'pictures that show the same',
}

export const namesJapanese: FindingNames = {
  'leaked-copies': '学習用と評価用に同じ画像',
  'contradicting-copies': '異なるクラスに同じ画像',
  'leaked-near-copies': '学習用と評価用にほぼ同じ画像',
  'contradicting-near-copies': '異なるクラスにほぼ同じ画像',
  'copies': '同じ画像',
  'near-copies': 'ほぼ同じ画像',
  'drawn-on': '枠や文字の書き込み',
  'low-information': 'ほとんど何も写っていない画像',
  'blurred': 'ぼやけた画像',
  'dark': '暗い画像',
  'bright': '明るい画像',
  'noisy': 'ノイズの多い画像',
  'odd-size': '大きさの異なる画像',
  'odd-shape': '縦横比の異なる画像',
  'label-suspects': 'ラベルの誤りの疑い',
  'property-bias': 'クラスを見分けられる撮影条件の違い',
  'origin-bias': 'クラスを見分けられる取得元の違い',
  'few-training-pictures': '学習用の画像不足',
  'few-test-pictures': '評価用の画像不足',
  'imbalance': 'クラスの枚数の差',
  'redundancy': '似た画像の多さ',
}
