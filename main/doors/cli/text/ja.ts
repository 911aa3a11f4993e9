import { decodedCount } from '../../../../shared/domain/distilledSet.ts'
import { pictureCount } from '../../../../shared/domain/pictures.ts'
import { describeOrigin } from '../../../../shared/text/origin.ts'
import { describePreparation, describeReading } from '../../../../shared/text/reading.ts'
import { skipReasonNames } from '../../../../shared/text/skipReasons.ts'
import { formatBytes, formatCount, formatDuration, formatPercent } from '../../../../shared/units.ts'
import type { PackFacts } from '../../../services/packs.ts'
import { japaneseCheck } from './checkJapanese.ts'
import { classJapanese } from './classText.ts'
import type { CliText, HelpText } from './cliText.ts'
import { curationJapanese } from './curationJapanese.ts'
import { devicesJapanese } from './devicesText.ts'
import { forecastJapanese } from './forecastText.ts'
import { planJapanese } from './planText.ts'
import { historyJapanese } from './historyJapanese.ts'
import { splitJapanese } from './splitJapanese.ts'
import { previewsJapanese } from './previewText.ts'
import { jobsJapanese } from './jobsJapanese.ts'
import { libraryJapanese } from './libraryJapanese.ts'
import { packsJapanese } from './packsText.ts'
import { snapshotsJapanese } from './snapshotText.ts'
import { sweepJapanese } from './sweepText.ts'

const help: HelpText = {
  program: '検査画像を小さな蒸留パックにまとめ、何が残り何が失われたかを正直に示します。',
  commands: {
    demo: '見本の画像を描き、6 KBに蒸留して比較し、パック・報告書・数値をフォルダー「demo」に書き出す',
    distill: '画像を蒸留パックにし、全画像での学習と比較する',
    compare: '蒸留パックでの学習を、元の画像での学習と比較する',
    inspect: '蒸留パックを検査し、中身を表示する',
    preview: '各クラスの画像数枚が学習サイズでどう見えるかを一覧画像にし、欠陥が残るかを確かめる',
    import: '画像をライブラリーのプロジェクトに取り込み、全ファイルの結果を報告する（2回目からは変わったものだけを読む）',
    project: 'ライブラリーの中身',
    projectList: 'プロジェクトの一覧を表示する',
    projectMove: '画像のフォルダーを移動したり名前を変えたりしたときに、今の場所を指定する',
    projectHistory: 'プロジェクトの操作履歴を表示する',
    projectShow: 'プロジェクトの内容と、まだ決めていないことを表示する',
    pictures: 'プロジェクトの画像を1ページずつ一覧表示する',
    decide: 'プロジェクトの確認で見つかった指摘について決める（決定は画像に付き、取り消せる）',
    decideQuarantine: '画像を隔離し、確認とスナップショットの対象から外す（ファイルはそのまま）',
    decideKeep: '指摘のとおりだが残す（同じ指摘は今後表示しない）',
    decideNoProblem: '指摘を問題なしとする（同じ指摘は今後表示しない）',
    decideUndo: '直前の決定を取り消す（--stepsで複数回分）',
    decideList: '有効な決定の一覧を表示する',
    class: 'プロジェクトのクラス（変更は元に戻せる）',
    classList: 'クラスの一覧を、判定・重大度・枚数とともに表示する',
    classRate: 'クラスが良品か不良品か、不良の重大度はどれかを設定する',
    classRename: 'クラスの名前を変える（取り込み元の名前はそのままでよい）',
    classMerge: '複数のクラスを1つに統合する（今後取り込む画像も同じ扱いになる）',
    classOrder: '指定した順にクラスを先頭から並べる',
    classUndo: 'クラスの直前の変更を元に戻す（繰り返すとその前の変更も戻せる）',
    split: 'プロジェクトの画像を学習用と評価用に分ける、または現在の分け方を表示する',
    snapshot: 'プロジェクトの画像を固定し、結果から参照できる番号を付ける',
    snapshotList: 'プロジェクトのスナップショットの一覧と、新しく作成すべきかを表示する',
    snapshotDiff: '2つのスナップショットの間、または1つのスナップショットから現在までの変更を表示する',
    pack: 'プロジェクトのパック',
    packList: 'プロジェクトのパックの一覧を、容量・正解率・判定とともに表示する',
    check: '画像を調べ、学習や評価を損なう問題を表示する（画像は変更しない）',
    plan: '蒸留の計画を立てる：このPCでのプリセットごとの所要時間と、あきらめること',
    forecast: '画像をどこまで小さくできるか、容量ごとに蒸留パックの中身と正解率の低下を予測する',
    sweep: '複数のサイズで蒸留パックを作り、取り分けた画像で正解率がどれだけ保たれるかを測る',
    devices: '各計算方式をこのPCで試し、採用する方式とその理由を表示する',
    jobs: '画面を閉じても続くジョブ',
    jobsList: 'ジョブの一覧と状態を表示する',
    jobsPause: 'ジョブを一時停止する（途中までの結果は残る）',
    jobsCancel: 'ジョブを中止する',
    jobsFirst: 'ジョブの順番を最初にする',
    open: 'Joryuの画面をこのPCのブラウザーで開く',
    jobsLast: 'ジョブの順番を最後にする',
    jobsBefore: 'ジョブの順番を別のジョブの直前にする',
    resume: 'ジョブ（省略時は一時停止・中断中のすべて）を続きから再開し、待機中のものを実行する',
  },
  arguments: {
    folder: 'クラスごとのフォルダーを含むフォルダーかZIPファイル（trainとtestに分かれていても可）、またはほかの構成（--layoutを参照）',
    pack: '蒸留パック（.joryu）',
    class: 'クラスの名前',
    classes: 'クラスの名前（複数可）',
    newName: '新しい名前',
    snapshotFrom: '前のスナップショットの番号',
    snapshotTo: '後のスナップショットの番号（省略時：現在の画像）',
    from: '取り込んだときの場所',
    to: '今の場所',
    pictures: '画像（確認結果に表示された名前）',
    job: 'ジョブの番号（「joryu jobs」の一覧にあるもの）',
  },
  options: {
    budget: 'パックのデータの容量：学習用画像に対する割合（1%）、バイト数（8192、8KB）、クラスあたりの枚数（10-per-class）',
    minutes: 'このPCでかけてよい時間（分）。収まる範囲で最も丁寧なプリセットを選び、必要なら短縮する',
    budgets: '予測する容量（コンマ区切り。書き方はdistillの--budgetと同じ）',
    sweepBudgets: '試す容量（コンマ区切り。書き方はdistillの--budgetと同じ）',
    repeats: 'サイズごとに作る蒸留パックの数（それぞれ別のシード）',
    sweepOut: '蒸留パック、report.html、sweep.jsonを書き出すフォルダー（なければ作る）',
    preset: 'かける時間：quick（短い）、standard（標準）、thorough（長い）',
    rivals: '同じ容量の最も手ごわい相手（一覧画像の圧縮）を選ぶのにかける時間：quick、standard、thorough',
    storage: '数値の保存形式：f32、f16、i8（整数にして圧縮）',
    layout: '画像の構成（省略時：前回と同じか、最も当てはまるもの）：idx、mvtec、split-folders、class-folders、csv、coco、yolo、file-name。' +
      '規則を付けるなら「file-name:_1」（最初の「_」より前）のように書く',
    merge: '1つのクラスに統合する名前（例：OK=ok,良品。複数回指定可）、または提案されたすべて（all）。取り込みでは次回も同じように' +
      '統合する（やめるときはnone）',
    nameFacts: 'ファイル名からロット・撮影日・個体を読み取るか（yesまたはno。省略時：前回と同じ、初回はyes）',
    size: '学習する画像の一辺、16～128画素（省略時：画像とプリセットに合わせる）',
    fit: '正方形への収め方：stretch（引き伸ばし、省略時）、fit（余白付き）、crop（中央切り出し）',
    seed: '乱数の種。同じ種からは同じパックができる',
    seeds: '比較の各行で学習するネットワークの数',
    out: '書き出すパック。report.htmlとsummary.jsonも同じ場所に書き出す',
    previewOut: '一覧画像を書き出すフォルダー（画像のフォルダーの外。なければ作成）',
    report: '書き出す報告書（省略時：パックと同じ場所のreport.html）',
    json: '数値を書き出すファイル。「-」なら数値だけを画面に出す（省略時：パックと同じ場所のsummary.json）',
    factsJson: '結果をJSONで書き出すファイル。「-」ならJSONだけを画面に出す',
    project: 'プロジェクトの名前（importでは、なければ作る）',
    by: '分け方：given（取り込み元のとおり）、stratified（クラスごとの割合）、lot（ロット）、date（撮影日）',
    test: '評価用にする割合（--by stratifiedと--by lot）',
    lots: '評価用にするロット、カンマ区切り（--by lot、省略時：新しいロット）',
    from: '評価用にする最初の撮影日（--by date）',
    keepLotsTogether: '同じロットの画像を同じ側に置く（複製と同じ部品の画像は、常に同じ側に置きます）',
    undo: '直前の分割を取り消す',
    despiteLeak: '学習用と評価用にまたがる画像があっても固定する（これを使う比較は「使用可」と判定されません）',
    ofProject: 'フォルダーの代わりに、画像を使うライブラリーのプロジェクト',
    snapshot: 'そのスナップショットの番号（省略時：パックの元になったもの、なければ最新）',
    library: 'ライブラリーのフォルダー（省略時：このシステムで通常データを置く場所）',
    role: 'クラスの判定：ok（良品）、ng（不良品）',
    severity: '不良の重大度：critical（致命）、major（重）、minor（軽）',
    into: '統合先のクラス',
    before: 'この番号の履歴より前だけを表示する',
    limit: '表示する件数の上限',
    checkedProject: 'フォルダーの代わりに調べる、ライブラリーのプロジェクト',
    findingsCsv: '指摘された全画像をCSVファイルに書き出す',
    finding: '指摘の名前（プロジェクトの確認結果の角括弧内）',
    listedFinding: '直前の確認でこの指摘を受けた画像だけ',
    all: 'その指摘のまだ決めていない画像すべて（同じ画像の組を隔離するときは各組から1枚を残す）',
    steps: '取り消す回数',
    ofClass: 'このクラスの画像だけ',
    ofSplit: 'この用途の画像だけ：training（学習用）、test（評価用）',
    outcome: 'この結果の画像：imported（取り込み）、duplicate（重複）、skipped（読み込めず）、gone（なし）',
    quarantined: '隔離中の画像だけ',
    after: 'この番号より後の画像だけを表示する',
    account: '全ファイルの結果をCSVファイルに書き出す',
    csv: 'すべての変更をCSVファイルに書き出す',
    noCompare: '比較せず、パックだけを書き出す。--reportは無効になり、--jsonはパックの情報を書き出す',
    executor: '計算方式：auto（使える方式のうち最も速いもの）、または方式の名前（「joryu devices」を参照）',
    noFlip: '画像を左右反転しない（反転すると別のクラスになる部品に）',
    noShift: '画像をずらさない',
    noScale: '画像を拡大・縮小しない',
    noCutout: '画像の一部を隠さない',
    noBrightness: '画像の明るさを変えない',
    noContrast: '画像のコントラストを変えない',
    lang: '言語：enまたはja（省略時：端末の言語）',
    verbose: 'エラーの詳細を表示する',
    experts: '蒸留の手本として元の画像で学習するネットワークの数',
    epochs: '手本のネットワークが全画像を学習する回数',
    iterations: '蒸留の反復回数',
    evalSteps: '比較する各ネットワークの学習ステップ数',
    help: 'この説明を表示する',
    version: '版を表示する',
    detach: 'ジョブとして、この画面を閉じても続ける',
    night: '夜間（20時～6時）だけ動くジョブにする',
    noBrowser: 'ブラウザーを開かず、アドレスを表示する',
    idle: '画面も実行中のジョブもないまま何分たったら終了するか',
    lowPriority: 'PCのほかの作業を優先する',
  },
  titles: {
    usage: '使い方：',
    arguments: '引数：',
    options: 'オプション：',
    advanced: '詳しい人向け（プリセットの値の代わりに使う）：',
    commands: 'コマンド：',
    everywhere: 'すべてのコマンドに共通：',
  },
  withDefault: (description, value) => `${description}（省略時：${value}）`,
}

/** The command line in Japanese. */
export const japanese: CliText = {
  help,
  mistakes: {
    unknownCommand: (given) => `「${given}」というコマンドはありません。コマンドの一覧は「joryu --help」で確認できます。`,
    unknownOption: (given) =>
      `ここでは「${given}」というオプションは使えません。コマンドに--helpを付けるとオプションの一覧を確認できます。`,
    missingArgument: (given) => `引数「${given}」がありません。コマンドの後に書いてください。`,
    missingOption: (given) => `オプション「${given}」がありません。コマンドに付けてください。`,
    missingValue: (given) => `オプション「${given}」に値がありません。オプションの後に書いてください。`,
    excessArguments: (given) => `コマンド「${given}」の引数が多すぎます。空白を含む名前は引用符で囲んでください。`,
  },
  phases: {
    samples: '見本の画像を作成中',
    loading: '画像を読み込み中',
    importing: '画像を取り込み中',
    checking: '問題を確認中',
    forecasting: '予測中',
    probing: '計算方式を確認中',
    timing: '計算速度を測定中',
    experts: '手本を学習中',
    distilling: '蒸留中',
    comparing: '比較中',
  },
  timeLeft: (seconds) => `残り${formatDuration(seconds, 'ja')}`,
  timeTaken: (seconds) => `所要時間${formatDuration(seconds, 'ja')}`,
  pausable: '（p：一時停止）',
  paused: '（一時停止中。p：再開）',
  stopped: '指示により中止しました。書きかけのファイルは残っていません。',
  unexpected: (detail) =>
    `Joryuの内部で問題が起きました（${detail}）。--verboseを付けてやり直し、表示された詳細を開発元に知らせてください。`,
  pictures: {
    snapshot: (project, name) => `プロジェクト「${project}」の${describeOrigin(name, 'ja')}を使います。`,
    loaded: ({ training, test, channels, size }) =>
      `学習用${formatCount(pictureCount(training))}枚、評価用${formatCount(pictureCount(test))}枚、` +
      `${training.classes.length}クラス（${training.classes.join('、')}）、` +
      `${size}×${size}画素、${colorName(channels)}。`,
    heldOut: '評価用の画像が指定されていないため、各クラスの5分の1を評価用に取り分けました。',
    reading: (reading) => describeReading(reading, 'ja'),
    skipped: (count) => `読み込めなかったファイル：${formatCount(count)}件`,
    skippedMore: (count) => `ほか${formatCount(count)}件`,
    reasons: skipReasonNames.ja,
    planned: (plan, budget, ofTraining, ofOriginals) =>
      `容量${formatBytes(budget)}（この大きさの学習用画像の${formatPercent(ofTraining)}、` +
      `元のファイルの${formatPercent(ofOriginals, 2)}）。` +
      `クラスあたり${plan.ranks.height}×${plan.ranks.width}のスペクトル${plan.spectraPerClass}個と変換${plan.transforms}個で、` +
      `${formatCount(decodedCount(plan))}枚の画像に展開できます。`,
  },
  results: {
    columns: { accuracy: '正解率', interval: '95%区間', bytes: '容量', pictures: '枚数' },
    contenders: {
      full: '全画像',
      pack: '蒸留パック',
      random: '無作為抽出',
      kMeans: 'k-means抽出',
      coded: '一覧画像の圧縮',
    },
    measuredOn: (pictures) => `使用した画像：${pictures}`,
    otherPictures: 'この画像は、パックの元になった学習用画像と同一ではありません。',
    pack: (path, { packBytes, fileBytes }) =>
      `蒸留パック：${path}（データ${formatBytes(packBytes)}、見本画像と説明書を含めて${formatBytes(fileBytes)}）`,
    report: (path) => `報告書：${path}`,
    summary: (path) => `数値：${path}`,
  },
  pack: {
    facts: ({ manifest, packBytes, fileBytes }) => [
      ['クラス', manifest.classes.map(({ name }) => name).join('、')],
      ['画像', `${manifest.image.height}×${manifest.image.width}画素、${colorName(manifest.image.channels)}`],
      ['元の画像', `${describeOrigin(manifest.snapshot, 'ja')}、学習用${formatCount(manifest.training.pictures)}枚` +
        `（この大きさで${formatBytes(manifest.bytes.trainingPictures)}）`],
      ['前処理', describePreparation({ image: manifest.image, ...manifest.preprocessing }, 'ja')],
      ['展開後', `${formatCount(manifest.counts.decodedPictures)}枚`],
      ['データ', `${formatBytes(packBytes)}、保存形式${manifest.storage}`],
      ['ファイル', `見本画像と説明書を含めて${formatBytes(fileBytes)}。チェックサムはすべて一致しました`],
      ['期待される正解率', expectedAccuracy(manifest.expected)],
      ['学習', `${manifest.recipe.batch}枚ずつ${manifest.recipe.steps}回、` +
        `${manifest.recipe.network.depth}段・幅${manifest.recipe.network.width}のネットワーク`],
      ['作成', `${manifest.createdBy}、種${manifest.seeds.distillation}、計算方式${manifest.executor}`],
      ['指紋', manifest.training.fingerprint],
    ],
  },
  previews: previewsJapanese,
  forecast: forecastJapanese,
  sweep: sweepJapanese,
  plan: planJapanese,
  devices: devicesJapanese,
  check: japaneseCheck,
  library: libraryJapanese,
  classes: classJapanese,
  history: historyJapanese,
  snapshots: snapshotsJapanese,
  packs: packsJapanese,
  split: splitJapanese,
  curation: curationJapanese,
  jobs: jobsJapanese,
}

function colorName(channels: 1 | 3): string {
  return channels === 1 ? 'モノクロ' : 'カラー'
}

function expectedAccuracy(expected: PackFacts['manifest']['expected']): string {
  if (!expected) return '未測定'
  return `${formatPercent(expected.accuracy)}（1回の学習では±${formatPercent(expected.tolerance)}）`
}
