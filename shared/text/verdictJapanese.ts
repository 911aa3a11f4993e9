import { trainingBytes, type Rival } from '../domain/comparison.ts'
import type { Rate, Verdict, VerdictKind } from '../domain/verdict.ts'
import { formatBytes, formatCount, formatDuration, formatPercent, formatRatio } from '../units.ts'
import type { VerdictWords } from './verdictWords.ts'

const openings: Readonly<Record<VerdictKind, string>> = {
  good: 'この蒸留パックは、学習用画像の代わりに使えます。',
  fair: 'この蒸留パックは、条件付きで学習用画像の代わりに使えます。',
  poor: 'この蒸留パックは、学習用画像の代わりには使えません。',
  unclear: 'この結果からは判定できません。',
}

const rivalNames: Readonly<Record<Rival, string>> = {
  random: '無作為に選んだ画像',
  kMeans: '代表的な画像（k-means）',
  coded: '圧縮した一覧画像',
}

/** Verdicts in Japanese. */
export const verdictInJapanese: VerdictWords = {
  labels: { good: '使用可', fair: '条件付きで使用可', poor: '使用不可', unclear: '判定保留' },
  headline: (verdict, { results: { full, pack } }) =>
    `${openings[verdict.kind]}評価用画像の正解率は、蒸留パックで学習した場合が${formatPercent(pack.mean)}、` +
    `すべての学習用画像で学習した場合が${formatPercent(full.mean)}です。${reasonOf(verdict)}`,
  savedBytes: (comparison) => {
    const { bytes } = comparison.results.pack
    const all = trainingBytes(comparison)
    return (
      `蒸留パックのデータは${formatBytes(bytes)}です。同じ画素数の学習用画像（${formatBytes(all)}）の` +
      `${formatRatio(all / bytes)}分の1にあたります。`
    )
  },
  savedTime: ({ results: { full, pack } }) =>
    `1回の学習にかかる時間は${formatDuration(full.seconds, 'ja')}から${formatDuration(pack.seconds, 'ja')}になります。`,
  lostAccuracy: ({ results: { full, pack } }) =>
    `画像1,000枚あたりの誤判定は、すべての学習用画像を使う場合より約${formatCount((full.mean - pack.mean) * 1000)}枚` +
    '増えます。',
  lostNothing: '誤判定は、すべての学習用画像を使う場合と比べて増えていません。',
  weakest: ({ name, full, pack }) =>
    `最も苦手なクラスは「${name}」です。正しく判定した割合は${formatPercent(pack)}` +
    `（すべての学習用画像では${formatPercent(full)}）です。`,
  lostClasses: (names) =>
    `${names.map((name) => `「${name}」`).join('')}は、正しく判定した割合がすべての学習用画像を使う場合の半分に届きません。`,
  missed: ({ goodClasses, missed }) =>
    `見逃し率（不良品を${goodClasses.map((name) => `「${name}」`).join('')}と判定）は${compareRates(missed, '不良品')}`,
  rejected: ({ rejected }) => `過検出率（良品を不良品と判定）は${compareRates(rejected, '良品')}`,
  ahead: (rivals) => `同じバイト数で比べると、蒸留パックは${list(rivals)}より明らかに優れています。`,
  level: (rivals) => `同じバイト数で比べると、${list(rivals)}との間に明らかな差はありません。`,
  behind: (rivals) => `同じバイト数で比べると、蒸留パックは${list(rivals)}より明らかに劣っています。`,
  means: (seeds) =>
    seeds === 1
      ? '各数値は1回だけの学習の結果です。学習をやり直したときにどれだけ変わるかは分かりません。'
      : `各数値は${seeds}回の学習の平均、範囲はその平均の95%信頼区間です。範囲は学習をやり直したときのばらつきを表し、` +
        '別の画像を評価したときのばらつきは含みません。',
  cautions: {
    'few-seeds': () => '学習の回数が3回に満たないため、範囲が広いか、求められません。回数を増やして比較してください。',
    'few-test-pictures': ({ counts }) =>
      `評価用画像が${formatCount(counts.test)}枚しかありません。1枚で${formatPercent(1 / counts.test)}変わるため、` +
      '別の部品では結果が変わる可能性があります。',
    'few-defects': () => '評価用画像に不良品が少ないため、見逃し率は保証できません。',
    'full-learns-little': () =>
      'すべての学習用画像を使っても、最も多いクラスを答え続ける場合とほとんど変わりません。先にラベルと画像を確認してください。',
    'wide-interval': () => '蒸留パックで学習した結果は、学習ごとのばらつきが大きくなっています。',
    'rivals-lack-classes': () =>
      'このバイト数には、クラス数に満たない枚数の画像しか入りません。元画像のままの方法に勝っていても、あまり意味はありません。',
    'leaking': () =>
      '評価用画像に、学習用画像と同じ画像や同じ部品の画像が含まれています。正解率は新しい部品に対するものより高くなるため、' +
      '使用可とは判定しません。学習用と評価用に分け直し、新しいスナップショットを作成してください。',
    'leak-unchecked': () =>
      '評価用画像に学習用画像と同じ部品の画像が含まれていないかを確認していないため、使用可とは判定しません。' +
      '評価用画像があるかを確かめ、スナップショットを作成し直してください。',
    'folder-unchecked': () =>
      '評価用画像に学習用画像の複製が含まれていないかは確認していません。先に画像を確認してください。',
  },
}

/** Why the verdict is worse than the accuracy looks, where it is. */
function reasonOf({ lowRecall, inspection }: Verdict): string {
  if (!lowRecall) return ''
  const recall =
    `クラスごとに正しく判定した割合を平均した「平均再現率」は、${formatPercent(lowRecall.full)}から` +
    `${formatPercent(lowRecall.pack)}へと、正解率より大きく下がります。判定はこれに基づきます。`
  if (!inspection || inspection.missed.pack.rate <= inspection.missed.full.rate) return recall
  const { full, pack } = inspection.missed
  return `${recall}見逃し率は${formatPercent(full.rate)}から${formatPercent(pack.rate)}に上がります。`
}

function compareRates({ full, pack }: { readonly full: Rate; readonly pack: Rate }, parts: string): string {
  const [low, high] = pack.interval
  return (
    `、蒸留パックで${formatPercent(pack.rate)}、すべての学習用画像で${formatPercent(full.rate)}です。` +
    `評価用の${parts}${formatCount(pack.count)}枚から見た蒸留パックの95%信頼区間は` +
    `${formatPercent(low)}～${formatPercent(high)}です。`
  )
}

function list(rivals: readonly Rival[]): string {
  return rivals.map((rival) => rivalNames[rival]).join('、')
}
