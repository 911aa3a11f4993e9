import type { Bond, BondCount } from '../../../../shared/domain/splitPolicy.ts'
import { formatCount, formatPercent } from '../../../../shared/units.ts'
import type { SplitText } from './splitText.ts'

const bonds: Readonly<Record<Bond, string>> = {
  'copy': '同じ画像', 'near-copy': 'ほぼ同じ画像', 'part': '同じ部品の画像', 'lot': '同じロットの画像',
}

/** Splits in Japanese. */
export const splitJapanese: SplitText = {
  columns: { class: 'クラス', training: '学習用', test: '評価用', wished: '評価用の目標' },
  undone: '直前の分割を取り消しました。',
  policy: (project, policy) => {
    const of = `プロジェクト「${project}」の画像は`
    switch (policy.method) {
      case 'given':
        return `${of}、取り込み元のとおりに分かれています：`
      case 'stratified':
        return `${of}、クラスごとに${formatPercent(policy.share, 0)}を評価用に分けています（シード${policy.seed}）：`
      case 'lot':
        return `${of}、ロットで分けています（評価用：${policy.lots.join('、')}）：`
      case 'date':
        return `${of}、撮影日で分けています（評価用：${policy.from}以降）：`
    }
  },
  held: ({ bonds: kept, largest }) =>
    `同じ側に置いた画像：${kept.map(tellBond).join('、')}。最大の組は${formatCount(largest)}枚です。`,
  facts: {
    'one-group': ({ className, pictures }) =>
      `クラス「${className}」の${formatCount(pictures)}枚はすべて一組のため、もう一方の側には1枚もありません。`,
    'off-share': ({ className, wished, reached }) =>
      `クラス「${className}」の評価用は、目標の${formatCount(wished)}枚に対して${formatCount(reached)}枚です。` +
      '組が大きく、割合どおりに分けられません。',
    'class-absent': ({ className, side }) =>
      `クラス「${className}」には${side === 'test' ? '評価用' : '学習用'}の画像がありません。`,
    'unknown': ({ of, pictures }) =>
      `${of === 'lot' ? 'ロット' : '撮影日'}の分からない画像が${formatCount(pictures)}枚あります。` +
      '評価用の画像と組になるものを除き、学習用にしました。',
    'followers': ({ pictures }) => `組になる画像が評価用のため、評価用にした画像：${formatCount(pictures)}枚`,
  },
  leak: {
    clean: () =>
      'リーク確認：問題ありません。同じ画像、ほぼ同じ画像、同じ部品の画像は、学習用と評価用にまたがっていません。',
    leaking: ({ leaks }) =>
      `リーク確認：リークがあります。学習用と評価用にまたがる画像：${leaks.filter(isLeak).map(tellBond).join('、')}。` +
      '正解率が、新しい部品に対するものより高くなります。「joryu split --by stratified」で、同じ側に置けます。',
    unchecked: ({ unmeasured }) =>
      `リーク確認：完了していません。以前のJoryuで取り込んだ${formatCount(unmeasured)}枚を比較できません。` +
      '取り込み直してください。',
  },
  lots: (lots, pictures) =>
    `注意：学習用と評価用にまたがるロットが${formatCount(lots)}件（${formatCount(pictures)}枚）あります。` +
    '同じロットの画像は似ているため、新しいロットでは結果が悪くなる可能性があります。' +
    '--keep-lots-togetherまたは--by lotで避けられます。',
  despite: 'リークがあるまま、スナップショットを作成しました。これを使う比較は「使用可」と判定されません。',
}

function isLeak({ bond }: BondCount): boolean {
  return bond !== 'lot'
}

function tellBond({ bond, groups, pictures }: BondCount): string {
  return `${bonds[bond]}${formatCount(pictures)}枚（${formatCount(groups)}組）`
}
