import type { Sweep } from '../../../shared/domain/sweep.ts'
import { formatAmount, formatCount, formatDuration } from '../../../shared/units.ts'

/** Everything that the report of a sweep says, in one language. */
export interface SweepWords {
  readonly title: string
  readonly subtitle: (data: Sweep['data']) => string
  readonly headings: Readonly<Record<'curve' | 'choosing' | 'making' | 'limits', string>>
  readonly intro: (validation: number) => string
  /** What every figure carries. @param pictures the snapshot, or that there is none */
  readonly measuredOn: (pictures: string, sweep: Pick<Sweep, 'data' | 'seeds'>) => string
  readonly contenders: Readonly<Record<'full' | 'pack' | 'coded' | 'random', string>>
  readonly columns: Readonly<Record<'budget' | 'seed' | 'bytes' | 'pictures', string>>
  readonly across: string
  readonly up: string
  /** What a screen reader says about the chart. */
  readonly chart: string
  readonly choosing: readonly string[]
  readonly making: (sweep: Sweep, version: string) => readonly (readonly [term: string, value: string])[]
  readonly limits: readonly string[]
}

/** The report of a sweep in English. */
export const sweepInEnglish: SweepWords = {
  title: 'Sizes compared',
  subtitle: ({ train, validation, classes }) =>
    `${classes} classes, ${formatCount(train + validation)} training pictures`,
  headings: {
    curve: 'Accuracy and size', choosing: 'Choosing a size', making: 'How this was made', limits: 'Limits',
  },
  intro: (validation) =>
    'The same network was trained on all pictures, on the pack of each size, and on what else fits into the bytes of ' +
    `that pack. All judged the same ${formatAmount(validation, 'picture')}, held out of the training pictures at the ` +
    'start. Whiskers are 95% intervals of the mean.',
  measuredOn: (pictures, { data, seeds }) =>
    `Measured on ${formatAmount(data.validation, 'held-out picture')} of: ${pictures}. ` +
    `Held out by seed ${seeds.split}; networks of seeds ${seeds.networks.join(', ')}.`,
  contenders: { full: 'All training pictures', pack: 'The pack', coded: 'Contact sheet', random: 'Random pictures' },
  columns: { budget: 'Budget', seed: 'Seed', bytes: 'Bytes', pictures: 'Pictures' },
  across: 'Bytes of the pack’s data',
  up: 'Accuracy on held-out pictures',
  chart: 'Line chart of the accuracies in the table below',
  choosing: [
    'The test pictures play no part here. A size that is chosen by test pictures is fitted to them, and what they ' +
    'then say of it is too good.',
    'Compare the pack of the size that you choose, once, on the test pictures.',
  ],
  making: ({ data, seeds, executor, seconds }, version) => [
    ['Split', `${formatCount(data.train)} pictures to learn from, ${formatCount(data.validation)} held out`],
    ['Seeds', `split ${seeds.split}; networks ${seeds.networks.join(', ')}; distillation as in the table`],
    ['Contact sheet', 'for each size the best of those tried, judged by the held-out pictures'],
    ['Computed by', executor],
    ['Time', `experts ${formatDuration(seconds.experts, 'en')}, distillation ` +
      `${formatDuration(seconds.distill, 'en')}, networks ${formatDuration(seconds.evaluate, 'en')}`],
    ['Program', `Joryu ${version}`],
  ],
  limits: [
    'The held-out pictures are few, and come from the training pictures: where parts were photographed several ' +
    'times, accuracies are higher here than on other parts.',
    'The contact sheet was chosen by the same held-out pictures, which favors it.',
    'The ranges cover repeated training, not the choice of the held-out pictures.',
  ],
}

/** The report of a sweep in Japanese. */
export const sweepInJapanese: SweepWords = {
  title: 'サイズの比較',
  subtitle: ({ train, validation, classes }) => `${classes}クラス、学習用画像${formatCount(train + validation)}枚`,
  headings: { curve: '正解率とサイズ', choosing: 'サイズの選び方', making: '作成条件', limits: '限界と注意' },
  intro: (validation) =>
    '同じネットワークを、すべての学習用画像、各サイズの蒸留パック、同じバイト数に収まるほかの方法でそれぞれ学習させ、' +
    `最初に学習用画像から取り分けた同じ${formatCount(validation)}枚で判定しました。ひげは平均の95%信頼区間です。`,
  measuredOn: (pictures, { data, seeds }) =>
    `取り分けた${formatCount(data.validation)}枚で測定（使用した画像：${pictures}）。` +
    `乱数シード：取り分け ${seeds.split}、ネットワーク ${seeds.networks.join(', ')}。`,
  contenders: { full: 'すべての学習用画像', pack: '蒸留パック', coded: '圧縮した一覧画像', random: '無作為な画像' },
  columns: { budget: '指定サイズ', seed: 'シード', bytes: 'バイト数', pictures: '枚数' },
  across: '蒸留パックのデータ部分のバイト数',
  up: '取り分けた画像での正解率',
  chart: '下の表の正解率を示す折れ線グラフ',
  choosing: [
    '評価用画像は使っていません。評価用画像でサイズを選ぶと、その画像に合わせた選択になり、実際より良い結果が出ます。',
    'サイズを決めたら、そのパックを評価用画像で一度だけ比較してください。',
  ],
  making: ({ data, seeds, executor, seconds }, version) => [
    ['データの分け方', `学習${formatCount(data.train)}枚、取り分け${formatCount(data.validation)}枚`],
    ['乱数シード', `取り分け ${seeds.split}、ネットワーク ${seeds.networks.join(', ')}、蒸留は表のとおり`],
    ['一覧画像', 'サイズごとに、取り分けた画像で最良だったもの'],
    ['計算方式', executor],
    ['所要時間', `エキスパート${formatDuration(seconds.experts, 'ja')}、蒸留${formatDuration(seconds.distill, 'ja')}、` +
      `ネットワーク${formatDuration(seconds.evaluate, 'ja')}`],
    ['プログラム', `Joryu ${version}`],
  ],
  limits: [
    '取り分けた画像は少数で、学習用画像と同じ集まりの一部です。同じロットや個体を何度も撮影している場合、別の部品より' +
    '正解率が高く出ます。',
    '一覧画像も、この取り分けた画像で選んでいます（一覧画像に有利な条件です）。',
    '範囲は学習のやり直しによるばらつきです。取り分ける画像の選び方によるばらつきは含みません。',
  ],
}
