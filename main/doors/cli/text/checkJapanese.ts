import type { ClassCount, OriginName, PropertyName } from '../../../../shared/domain/finding.ts'
import { formatCount, formatPercent, formatRatio } from '../../../../shared/units.ts'
import type { CheckText } from './checkText.ts'

const properties: Readonly<Record<PropertyName, Readonly<Record<'more' | 'less', string>>>> = {
  'brightness': { more: '明るい', less: '暗い' },
  'noise': { more: 'ノイズが多い', less: 'ノイズが少ない' },
  'pure-color': { more: '原色の書き込みが多い', less: '原色の書き込みが少ない' },
  'size': { more: '画像が大きい', less: '画像が小さい' },
  'date': { more: 'ファイルの日付が新しい', less: 'ファイルの日付が古い' },
}

const origins: Readonly<Record<OriginName, string>> = { 'folder': 'サブフォルダー', 'file-type': 'ファイル形式' }

const keepIfUsual = '取り除いてください。実際のラインでも同じような画像が撮れる場合は、残してかまいません。'

/** What `joryu check` says in Japanese. */
export const japaneseCheck: CheckText = {
  looked: (classes, pictures) =>
    `${formatCount(pictures)}枚、${classes.length}クラス（${classes.join('、')}）の画像を調べました。`,
  nothing: '問題は見つかりませんでした。',
  found: (count) => `${formatCount(count)}件の指摘があります（影響の大きい順）。`,
  sureness: { certain: '［確実］', likely: '［可能性が高い：要確認］', possible: '［可能性あり：要確認］' },
  why: (reason) => `影響：${reason}`,
  advice: (advice) => `対処：${advice}`,
  more: (count) => `ほか${formatCount(count)}件`,
  suspect: (path, looksLike) => `${path}（「${looksLike}」に似ています）`,
  untouched: '画像の変更や削除は行っていません。',
  findings: {
    'leaked-copies': {
      what: ({ groups }) => `学習用と評価用の両方に、まったく同じ画像があります：${formatPictures(groups)}。`,
      why: '評価の前に答えを知っていることになり、評価結果が実際のラインより良く見えます。',
      advice: '学習用と評価用のどちらか一方だけに残してください。',
    },
    'contradicting-copies': {
      what: ({ groups }) => `異なるクラスに、まったく同じ画像があります：${formatPictures(groups)}。`,
      why: '少なくとも一方のラベルが誤っています。',
      advice: '正しいクラスを決め、ほかは取り除いてください。',
    },
    'leaked-near-copies': {
      what: ({ groups }) => `学習用と評価用の両方に、ほぼ同じ画像があります：${formatPictures(groups)}。`,
      why: '同じ部品の画像が両方にあると、評価結果が実際のラインより良く見えます。',
      advice: '同じ部品であれば、その画像はすべて一方にまとめてください。',
    },
    'contradicting-near-copies': {
      what: ({ groups }) => `異なるクラスに、ほぼ同じ画像があります：${formatPictures(groups)}。`,
      why: 'わずかな違いが欠陥でなければ、どちらかのラベルが誤っているおそれがあります。',
      advice: '見比べて、区別できる欠陥がなければラベルを直してください。',
    },
    'copies': {
      what: ({ groups }) => `同じクラスに、まったく同じ画像があります：${formatPictures(groups)}。`,
      why: '同じ画像が何度も数えられるだけで、新しい情報は増えません。',
      advice: '各組から1枚だけ残してください。',
    },
    'near-copies': {
      what: ({ groups }) => `同じクラスに、ほぼ同じ画像があります：${formatPictures(groups)}。`,
      why: '新しい情報は少なく、評価用を取り分けるときに学習用と評価用に分かれてしまうおそれがあります。',
      advice: '各組から1枚だけ残すか、同じ部品の画像を一方にまとめてください。',
    },
    'drawn-on': {
      what: ({ pictures }) => `原色の枠や文字が書き込まれているとみられる画像：${formatCount(pictures.length)}枚。`,
      why: '欠陥ではなく、検査結果の枠や文字を見て判定するようになります。',
      advice: '検査結果を書き込む前の、撮影したままの画像を使ってください。',
    },
    'low-information': {
      what: ({ pictures }) => `ほとんど何も写っていない画像：${formatCount(pictures.length)}枚。`,
      why: '学習の役に立ちません。トリガーやカメラの不具合のこともあります。',
      advice: '部品が写っていないものを取り除いてください。',
    },
    'blurred': {
      what: ({ pictures }) => `同じクラスのほかの画像より極端にぼやけた画像：${formatCount(pictures.length)}枚。`,
      why: '小さな欠陥が見えません。',
      advice: keepIfUsual,
    },
    'dark': {
      what: ({ pictures }) => `同じクラスのほかの画像より極端に暗い画像：${formatCount(pictures.length)}枚。`,
      why: '照明や露光の不具合のおそれがあり、欠陥が暗さに埋もれます。',
      advice: keepIfUsual,
    },
    'bright': {
      what: ({ pictures }) => `同じクラスのほかの画像より極端に明るい画像：${formatCount(pictures.length)}枚。`,
      why: '白とびや反射で欠陥が隠れます。',
      advice: keepIfUsual,
    },
    'noisy': {
      what: ({ pictures }) => `同じクラスのほかの画像より極端にノイズの多い画像：${formatCount(pictures.length)}枚。`,
      why: '小さな欠陥が隠れ、ノイズが欠陥のように見えます。',
      advice: 'カメラのゲインを確認してください。実際のラインで撮れない画像であれば取り除いてください。',
    },
    'odd-size': {
      what: ({ pictures }) => `大きさがほかの大部分と異なる画像：${formatCount(pictures.length)}枚。`,
      why: '学習サイズに縮めると、欠陥の大きさがほかの画像と変わります。',
      advice: '別のカメラの画像や、加工された画像でないか確認してください。',
    },
    'odd-shape': {
      what: ({ pictures }) => `縦横比がほかの大部分と異なる画像：${formatCount(pictures.length)}枚。`,
      why: '正方形に縮めると、ほかの画像と違う形にゆがみます。',
      advice: '別のカメラの画像や、切り抜かれた画像でないか確認してください。',
    },
    'label-suspects': {
      what: ({ suspects }) => `ラベルが誤っているかもしれない画像：${formatCount(suspects.length)}枚（疑わしい順）。`,
      why: '誤ったラベルは誤った判定を教え、評価も損ないます。ただし、判定の難しい画像も含まれます。',
      advice: 'この順に確認し、誤っているものを直してください。',
    },
    'property-bias': {
      what: ({ property, label, direction, separation }, classes) =>
        `「${classes[label] ?? ''}」の画像はほかより${properties[property][direction]}傾向があり、` +
        `それだけで2枚のうちどちらがそのクラスかを${formatPercent(separation, 0)}の割合で当てられます。`,
      why: '欠陥ではなくこの違いを学習し、照明・カメラ・日付が変わると判定を誤るおそれがあります。',
      advice: '欠陥そのものによる違いでなければ、全クラスを同じ条件で撮影してください。',
    },
    'origin-bias': {
      what: ({ origin, association }) =>
        `${origins[origin]}だけでクラスが分かります（関連の強さ${association.toFixed(2)}、最大1）。`,
      why: 'カメラ・日付・ロットごとに1つのクラスしかないと、欠陥ではなくその違いを学習するおそれがあります。',
      advice: 'どのカメラ・日付・ロットからも、全クラスの画像を集めてください。',
    },
    'few-training-pictures': {
      what: ({ classes: few }, classes) => `学習用の画像が少ないクラス：${formatCounts(few, classes)}。`,
      why: '枚数が少ないと、クラスの特徴ではなく偶然の違いを学習します。',
      advice: 'できれば各クラス50枚以上を集めてください。',
    },
    'few-test-pictures': {
      what: ({ classes: few }, classes) => `評価用の画像が少ないクラス：${formatCounts(few, classes)}。`,
      why: '30枚で誤りが1枚もなくても、実際のラインでは最大1割を誤る可能性が残ります。',
      advice: '各クラス30枚以上、1%未満を示すには300枚以上を集めてください。',
    },
    'imbalance': {
      what: ({ largest, smallest }, classes) =>
        `クラスの枚数に${formatRatio(largest.count / smallest.count)}倍の差があります：` +
        `${formatCounts([largest, smallest], classes)}。`,
      why: '多いクラスに判定が偏ります。欠陥は少ないクラスであることが多く、見逃しにつながります。',
      advice: '少ないクラスの画像を増やし、全体の正解率ではなくクラスごとの結果で判断してください。',
    },
    'redundancy': {
      what: ({ classes: spectra }, classes) => `似た画像が多いクラス：${spectra.map((spectrum) =>
        `「${classes[spectrum.label] ?? ''}」${formatCount(spectrum.count)}枚の変化の` +
        `${formatPercent(spectrum.share, 0)}は${formatCount(spectrum.directions)}通りの組み合わせ`).join('、')}。`,
      why: '通り数が少ないほど、蒸留パックを小さくできます。問題ではありません。',
      advice: '必要ありません。増やすなら、同じような画像より新しい種類の画像が役立ちます。',
    },
  },
}

function formatPictures(groups: readonly (readonly number[])[]): string {
  return `${formatCount(groups.flat().length)}枚（${formatCount(groups.length)}組）`
}

function formatCounts(counts: readonly ClassCount[], classes: readonly string[]): string {
  return counts.map(({ label, count }) => `「${classes[label] ?? ''}」${formatCount(count)}枚`).join('、')
}
