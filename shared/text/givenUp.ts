import type { GivenUp } from '../domain/studyPlan.ts'
import { formatCount, formatPercent } from '../units.ts'
import type { Language } from './language.ts'

/** What a plan gives up, and what that means for the result, in a sentence. */
export function describeGivenUp(given: GivenUp, language: Language): string {
  return language === 'ja' ? inJapanese(given) : inEnglish(given)
}

function inEnglish(given: GivenUp): string {
  switch (given.kind) {
    case 'detail':
      return `Pictures are shrunk to ${given.side} pixels (${given.other} with more time): fine defects may vanish.`
    case 'shortened':
      return `Shortened to ${formatPercent(given.part, 0)} of its steps to fit the time: the pack learns less.`
    case 'network':
      return `The network is ${given.width} channels wide, not ${given.other}: every accuracy could be higher.`
    case 'experts':
      return `It follows ${given.experts} experts, not ${given.other}: it learns more of their accidents.`
    case 'iterations':
      return `${formatCount(given.iterations)} iterations, not ${formatCount(given.other)}: it could get better.`
    case 'seeds':
      return `${given.seeds} networks a line: small differences between the lines cannot be told apart.`
  }
}

function inJapanese(given: GivenUp): string {
  switch (given.kind) {
    case 'detail':
      return `画像を${given.side}画素に縮小します（時間をかければ${given.other}画素まで）。細かい欠陥が消えることがあります。`
    case 'shortened':
      return `時間に収めるため、手順を${formatPercent(given.part, 0)}に減らします。蒸留パックの学習が浅くなります。`
    case 'network':
      return `ネットワークの幅は${given.width}です（最大${given.other}）。全画像で学習した場合も含め、正解率が低めに出ます。`
    case 'experts':
      return `手本にする学習は${given.experts}本です（最大${given.other}本）。偶然の癖を学びやすくなります。`
    case 'iterations':
      return `反復は${formatCount(given.iterations)}回です（最大${formatCount(given.other)}回）。続ければまだ良くなる余地があります。`
    case 'seeds':
      return `比較は1条件あたり${given.seeds}本の学習です。小さな差は判別できません。`
  }
}
