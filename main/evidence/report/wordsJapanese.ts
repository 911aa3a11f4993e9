import { formatCount, formatDuration } from '../../../shared/units.ts'
import type { ReportWords } from './reportWords.ts'

/** A report in Japanese. */
export const reportInJapanese: ReportWords = {
  title: '蒸留パックと元画像の比較',
  subtitle: ({ classes, counts, image }) =>
    `${classes.length}クラス、学習用画像${formatCount(counts.training + counts.validation)}枚` +
    `（${image.width} × ${image.height}画素）、評価用画像${formatCount(counts.test)}枚`,
  contenders: {
    full: 'すべての学習用画像',
    pack: '蒸留パック',
    random: '無作為な画像',
    kMeans: '代表的な画像',
    coded: '圧縮した一覧画像',
  },
  contenderNotes: {
    full: '到達できる上限',
    pack: '蒸留した部品と組み立て方',
    random: '無圧縮で入るだけ',
    kMeans: '無圧縮、k-means の中心に近い画像',
    coded: '無作為な画像を多数、1枚に並べて圧縮',
  },
  facts: { kept: '正解率の維持', size: '学習用画像に対するバイト数', beaten: '同じバイト数で明らかに上回った方法' },
  outOf: (part, whole) => `${whole}件中${part}件`,
  headings: {
    saved: '減るもの',
    lost: '失うもの',
    against: 'ほかの方法との比較',
    sure: '結果の確かさ',
    result: '評価用画像での正解率',
    sizes: '容量',
    curves: '学習の進み方',
    classes: 'クラスごとの結果',
    confusion: '混同行列',
    pictures: '実際の画像と復元した画像',
    parts: '部品棚',
    making: '作成条件',
    limits: '限界と注意',
  },
  result: {
    intro:
      '同じネットワークをそれぞれで学習させ、同じ評価用画像で判定しました。評価用画像は、条件選びには一切使っていません。' +
      'すべての学習用画像を除き、蒸留パックと同じバイト数に収めています。ひげは平均の95%信頼区間です。',
    trainedOn: '学習に使ったもの',
    accuracy: '正解率',
    interval: '95%信頼区間',
    spread: '標準偏差',
    recall: '平均再現率',
    pictures: '枚数',
    bytes: 'バイト数',
    seconds: '学習時間',
    chart: '下の表の正解率を示す棒グラフ',
  },
  sizes: {
    pack: '蒸留パック（データ部分）',
    file: '蒸留パック（見本画像と説明書を含むファイル全体）',
    training: '学習用画像（学習時の画素数、1値8ビット）',
    originals: '学習用画像の元ファイル',
    times: (ratio) => `データ部分の${ratio}倍`,
    what: '対象',
    bytes: 'バイト数',
    ratio: '比較',
  },
  curves: {
    intro: '学習用画像から取り分けておいた画像での正解率（全ネットワークの平均）です。評価用画像は使っていません。',
    across: '学習の進み',
    up: '取り分けた画像での正解率',
    chart: '学習中の正解率を示す折れ線グラフ',
  },
  classes: {
    intro: '再現率＝そのクラスの評価用画像のうち、正しくそのクラスと判定された割合。蒸留パックで最も低いクラスから並べています。',
    name: 'クラス',
    tested: '評価用画像',
    difference: '差',
    chart: '蒸留パック ●　全画像 ○',
    absent: 'なし',
  },
  confusion: {
    intro: '蒸留パックで学習したネットワークが、実際のクラスごとの評価用画像を、どのクラスと判定したかの割合です。',
    actual: '実際のクラス',
    predicted: '判定',
    share: 'クラス内の割合',
    manyClasses: 'クラス数が多いため、多い誤判定だけを示します。',
  },
  pictures: {
    intro:
      '見た目で選ばず、等間隔に選んでいます。復元した画像はネットワークの学習用です。部品らしく見えるとは限らず、' +
      '画面で表せない値は切り詰めています。',
    real: '実際の画像',
    decoded: '蒸留パックから復元',
    more: (hidden) => `ほか${formatCount(hidden)}クラスは省略しています。`,
  },
  parts: {
    intro: ({ classes, spectraPerClass, transforms }) =>
      `この蒸留パックには、スペクトル${formatCount(classes * spectraPerClass)}個と変換${transforms}個が入っています。` +
      `すべての組み合わせから${formatCount(classes * spectraPerClass * transforms)}枚の画像ができます。灰色が0です。`,
    spectra: 'クラスごとのスペクトル',
    transforms: '変換（全クラス共通）',
    rows: '縦',
    columns: '横',
  },
  making: {
    plan: '構成',
    planValue: ({ classes, spectraPerClass, transforms, ranks }) =>
      `${classes}クラス × スペクトル${spectraPerClass}個（${ranks.channel} × ${ranks.height} × ${ranks.width}）、` +
      `変換${transforms}個`,
    storage: '保存形式',
    storages: {
      f32: '32ビット浮動小数点',
      f16: '16ビット浮動小数点',
      i8: '8ビット以下の整数（エントロピー符号化。丸めを含めて学習）',
    },
    split: 'データの分け方',
    splitValue: ({ training, validation, test }, origin) =>
      `学習${formatCount(training)}枚、条件選び${formatCount(validation)}枚、評価${formatCount(test)}枚` +
      `（評価用は${origin === 'given' ? '専用フォルダーの画像' : '最初に取り分けた画像'}）`,
    pictures: '使用した画像',
    preparation: '前処理',
    reading: '読み込み',
    leak: '評価用画像への学習用画像の混入',
    leaks: { clean: '確認済み、なし', leaking: 'あり（正解率は実際より高く出ます）', unchecked: '未確認' },
    skipped: '対象外のファイル',
    skippedValue: (files) => (files === 0 ? 'なし' : `${formatCount(files)}件（使用できないため）`),
    distillation: '蒸留',
    trajectory: ({ experts, epochs, innerSteps }) =>
      `学習軌跡の一致（厳密な勾配）、エキスパート${experts}個 × ${epochs}エポック、生徒${innerSteps}ステップ`,
    distribution: '特徴分布の一致',
    iterations: (count) => `反復${formatCount(count)}回`,
    network: 'ネットワーク',
    networkValue: ({ width, depth }) => `ConvNet（${depth}ブロック、${width}チャンネル、instance norm）、初期値は乱数`,
    training: '学習',
    trainingValue: ({ all, full, batch }, learningRate) =>
      `全方法とも${formatCount(all)}ステップ（すべての学習用画像のみ${formatCount(full)}ステップ）、1回最大${batch}枚、` +
      `SGD（モーメンタムあり）、学習率${learningRate}、ラベルは1画像1クラス`,
    augmentation: '学習時の変化',
    augmentations: {
      flip: '左右反転', shift: '平行移動', scale: '拡大縮小', cutout: '一部を隠す', brightness: '明るさ', contrast: 'コントラスト',
    },
    noAugmentation: 'なし',
    sheet: '一覧画像',
    sheetValue: ({ format, quality, width, height }) =>
      `${format === 'webp' ? 'WebP' : 'AVIF'}、品質${quality}、1枚${width} × ${height}画素（条件選び用の画像で最良だったもの）`,
    noSheet: 'このバイト数には1枚も入りません',
    seeds: '乱数シード',
    seedsValue: (distillation, evaluation) =>
      `${distillation === undefined ? '' : `蒸留 ${distillation}、`}評価 ${evaluation.join(', ')}`,
    executor: '計算方式',
    seconds: '所要時間',
    secondsValue: ({ experts, distill, evaluate, total }) =>
      `エキスパート${formatDuration(experts, 'ja')}、蒸留${formatDuration(distill, 'ja')}、` +
      `比較${formatDuration(evaluate, 'ja')}、合計${formatDuration(total, 'ja')}`,
    formulas: '計算式',
    formulaList: [
      '正解率 ＝ 正しく判定した枚数 ÷ 評価用画像の枚数',
      '正解率の維持 ＝ 蒸留パックでの平均正解率 ÷ すべての学習用画像での平均正解率',
      '平均再現率 ＝ 全クラスの再現率の平均（判定は、正解率と平均再現率のうち維持した割合が低いほうに基づく）',
      '95%信頼区間 ＝ 平均 ± t(0.975; n − 1) · s ÷ √n（n はネットワークの数）',
      '明らかに優れる ＝ 2つの95%信頼区間が重ならず、しかも低いほうの平均が、評価用画像の枚数から求めた高いほうの平均の' +
      '95%信頼区間（Wilson）を下回る',
      '復元画像 ＝ T ×₁ KC ×₂ KH ×₃ KW（スペクトル T、変換 KC・KH・KW）',
    ],
    inspectionFormula: '見逃し率 ＝ 良品と判定した不良品 ÷ 不良品、過検出率 ＝ 不良品と判定した良品 ÷ 良品',
    program: 'プログラム',
  },
  limits: [
    '評価用画像は学習用画像と同じ出どころのものです。別のライン、照明、カメラでは結果が変わることがあります。',
    '範囲は学習のやり直しによるばらつきです。評価用画像の選び方や、蒸留のやり直しによるばらつきは含みません。',
    '1種類のネットワークで比べています。別のネットワークでは、差が広がることも縮まることもあります。',
    'ほかの方法ではラベルのバイト数を数えていません（ほかの方法に有利な条件です）。',
    '蒸留パックは匿名ではありません。復元した画像が元画像に似ることがあります。渡す前に、誰が見てよいかを決めてください。',
  ],
}
