import { rivals, type Comparison } from '../domain/comparison.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Language } from './language.ts'
import { describeOrigin } from './origin.ts'
import { verdictInEnglish } from './verdictEnglish.ts'
import { verdictInJapanese } from './verdictJapanese.ts'
import type { VerdictWords } from './verdictWords.ts'

/** A verdict for a reader who does not program. */
export interface VerdictText {
  /** Two or three words. */
  readonly label: string
  readonly headline: string
  readonly saved: readonly string[]
  readonly lost: readonly string[]
  /** Against what else fits into the same bytes. */
  readonly against: readonly string[]
  /** The snapshot, or that there is none. */
  readonly measuredOn: string
  /** How far the numbers can be trusted. */
  readonly sure: readonly string[]
}

const words: Readonly<Record<Language, VerdictWords>> = { en: verdictInEnglish, ja: verdictInJapanese }

/** A verdict in two or three words. */
export const verdictLabels: Readonly<Record<Language, VerdictWords['labels']>> = {
  en: verdictInEnglish.labels, ja: verdictInJapanese.labels,
}

/** Smaller differences of accuracy, and of time as a part, are not worth a sentence. */
const leastLoss = 0.001
const leastTimeSaved = 0.1

/** A verdict in words: what is saved, what is lost, against what, and how sure all that is. */
export function describeVerdict(verdict: Verdict, comparison: Comparison, language: Language): VerdictText {
  const say = words[language]
  const { full, pack } = comparison.results
  const { ahead, behind, inspection, lowRecall } = verdict
  const groups = [
    [rivals.filter((rival) => ahead[rival]), say.ahead],
    [rivals.filter((rival) => !ahead[rival] && !behind[rival]), say.level],
    [rivals.filter((rival) => behind[rival]), say.behind],
  ] as const
  return {
    label: say.labels[verdict.kind],
    headline: say.headline(verdict, comparison),
    saved: [
      say.savedBytes(comparison),
      ...(pack.seconds < (1 - leastTimeSaved) * full.seconds ? [say.savedTime(comparison)] : []),
    ],
    lost: [
      ...(full.mean - pack.mean >= leastLoss ? [say.lostAccuracy(comparison)] : lowRecall ? [] : [say.lostNothing]),
      say.weakest(verdict.weakest),
      ...(verdict.lostClasses.length > 0 ? [say.lostClasses(verdict.lostClasses)] : []),
      ...(inspection ? [say.missed(inspection), say.rejected(inspection)] : []),
    ],
    against: groups.flatMap(([group, sentence]) => (group.length > 0 ? [sentence(group)] : [])),
    measuredOn: describeOrigin(comparison.snapshot, language),
    sure: [say.means(comparison.seeds.length), ...verdict.cautions.map((caution) => say.cautions[caution](comparison))],
  }
}
