import type { Bond, BondCount } from '../../../../shared/domain/splitPolicy.ts'
import { formatAmount, formatCount, formatPercent } from '../../../../shared/units.ts'
import type { SplitText } from './splitText.ts'

const bonds: Readonly<Record<Bond, string>> = {
  'copy': 'copies', 'near-copy': 'near copies', 'part': 'pictures of one part', 'lot': 'pictures of one lot',
}

/** Splits in English. */
export const splitEnglish: SplitText = {
  columns: { class: 'class', training: 'training', test: 'test', wished: 'test wished' },
  undone: 'The last split was taken back.',
  policy: (project, policy) => {
    const of = `The pictures of project "${project}"`
    switch (policy.method) {
      case 'given':
        return `${of} are used as their source has them:`
      case 'stratified':
        return `${of} are split class by class, ${formatPercent(policy.share, 0)} to test, seed ${policy.seed}:`
      case 'lot':
        return `${of} are split by lot, to test: ${policy.lots.join(', ')}:`
      case 'date':
        return `${of} are split by date, to test: taken on ${policy.from} or later:`
    }
  },
  held: ({ bonds: kept, largest }) =>
    `Kept together: ${kept.map(tellBond).join('; ')}. The largest group has ${formatAmount(largest, 'picture')}.`,
  facts: {
    'one-group': ({ className, pictures }) =>
      `All ${formatAmount(pictures, 'picture')} of class "${className}" belong together, so the other side has none.`,
    'off-share': ({ className, wished, reached }) =>
      `Class "${className}" has ${formatCount(reached)} test pictures instead of ${formatCount(wished)}: ` +
      'its groups are too large for its share.',
    'class-absent': ({ className, side }) => `Class "${className}" has no pictures for ${side}.`,
    'unknown': ({ of, pictures }) =>
      `${formatAmount(pictures, 'picture')} without a ${of}: they are learned from, unless they belong to one that ` +
      'is tested on.',
    'followers': ({ pictures }) =>
      `${formatAmount(pictures, 'picture')} tested on only because of pictures that belong to them.`,
  },
  leak: {
    clean: () => 'Leak check: clean. No copies, near copies or pictures of one part are on both sides.',
    leaking: ({ leaks }) =>
      `Leak check: LEAKING. Both learned from and tested on are ${leaks.filter(isLeak).map(tellBond).join('; ')}. ` +
      'Every accuracy is then higher than on new parts: "joryu split --by stratified" keeps them together.',
    unchecked: ({ unmeasured }) =>
      `Leak check: NOT COMPLETE. ${formatAmount(unmeasured, 'picture')} cannot be compared, as an older Joryu ` +
      'imported some: import them again.',
  },
  lots: (lots, pictures) =>
    `Note: ${formatAmount(lots, 'lot')} on both sides (${formatAmount(pictures, 'picture')}). Pictures of one lot ` +
    'are alike, and new lots may come out worse: --keep-lots-together or --by lot avoids that.',
  despite: 'The snapshot was taken despite the leak: no comparison on it gets a good verdict.',
}

function isLeak({ bond }: BondCount): boolean {
  return bond !== 'lot'
}

function tellBond({ bond, groups, pictures }: BondCount): string {
  return `${formatCount(pictures)} ${bonds[bond]} (${formatAmount(groups, 'group')})`
}
