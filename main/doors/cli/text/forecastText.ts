import { formatAmount, formatBytes, formatCount } from '../../../../shared/units.ts'
import type { calibration } from '../../../images/inspection/forecast/calibration.ts'
import type { SizeForecasts } from '../../../services/sizeForecast.ts'

/** What is said of how small a set may get. Gaps are parts of accuracy, 0 to 1. */
export interface ForecastText {
  readonly columns: Readonly<Record<'budget' | 'worth' | 'share' | 'decoded' | 'gap' | 'range', string>>
  readonly title: (pictures: number, originalBytes: number) => string
  readonly worth: (pictures: number, worth: number) => string
  readonly pictures: (count: number) => string
  readonly points: (gap: number) => string
  readonly range: (low: number, high: number) => string
  readonly smallClasses: (classes: SizeForecasts['smallClasses']) => string
  readonly explanation: string
  readonly calibration: (known: typeof calibration) => string
}

const pointsOf = (gap: number): string => (gap * 100).toFixed(1)

/** Less than one picture is still something. */
const worthOf = (worth: number): string => (worth < 1 ? worth.toFixed(1) : formatCount(worth))

export const forecastEnglish: ForecastText = {
  columns: {
    budget: 'budget', worth: 'pictures: bytes of', share: 'of all bytes', decoded: 'decodes to',
    gap: 'accuracy lost', range: 'likely',
  },
  title: (pictures, originalBytes) =>
    `How small ${formatAmount(pictures, 'picture')} (${formatBytes(originalBytes)} of files) may get:`,
  worth: (pictures, worth) => `${formatCount(pictures)} -> ${worthOf(worth)}`,
  pictures: formatCount,
  points: (gap) => `${pointsOf(gap)} points`,
  range: (low, high) => `${pointsOf(low)} to ${pointsOf(high)}`,
  smallClasses: (classes) =>
    `Few pictures for training: ${classes.map(({ name, pictures }) => `"${name}" has ${pictures}`).join(', ')}. ` +
    'What is forecast from fewer than 50 of a class is mostly chance: collect more of it first.',
  explanation:
    'Bytes are compared with those of the pictures at training size. Accuracy lost is that of a network that learned ' +
    'from the pack in place of all pictures: a forecast, which "joryu distill" replaces by a measurement.',
  calibration: ({ sets, points, rankCorrelation }) =>
    `It was compared with ${points} packs of ${sets} sets, which is few (preset quick): their order was forecast ` +
    `with a rank correlation of ${rankCorrelation.toFixed(2)}, and sizes and range are fitted to what they cost.`,
}

export const forecastJapanese: ForecastText = {
  columns: {
    budget: '容量', worth: '枚数（容量換算）', share: '元の画像比', decoded: '復元枚数', gap: '正解率の低下（予測）',
    range: '見込みの範囲',
  },
  title: (pictures, originalBytes) =>
    `学習用画像${formatCount(pictures)}枚（ファイル${formatBytes(originalBytes)}）をどこまで小さくできるか：`,
  worth: (pictures, worth) => `${formatCount(pictures)}枚 → ${worthOf(worth)}枚相当`,
  pictures: (count) => `${formatCount(count)}枚`,
  points: (gap) => `${pointsOf(gap)}ポイント`,
  range: (low, high) => `${pointsOf(low)}～${pointsOf(high)}`,
  smallClasses: (classes) =>
    `学習用画像の少ないクラスがあります：${classes.map(({ name, pictures }) => `「${name}」${pictures}枚`).join('、')}` +
    '。1クラス50枚未満では予測がばらつきます。先に画像を増やすことをお勧めします。',
  explanation:
    '「枚数（容量換算）」と「元の画像比」は、学習サイズにした画像の容量と比べたものです。正解率の低下は、全画像の代わりに' +
    '蒸留パックで学習した場合の予測で、実測値は「joryu distill」で得られます。',
  calibration: ({ sets, points, rankCorrelation }) =>
    `予測は${sets}種類の画像セットから作った${points}個の蒸留パックの実測値に合わせて補正しています（プリセットquick、` +
    `件数は多くありません）。低下の大きさについて、予測と実測の順位相関は${rankCorrelation.toFixed(2)}です。`,
}
