import { FULL_SCORE, type Answers } from '../../shared/domain/answers.ts'
import { thresholds, type ScoreCounts } from '../../shared/domain/threshold.ts'

/**
 * Counts the scores that networks gave below each threshold.
 *
 * @param labels the class of each picture
 * @param good classes of good parts
 * @returns undefined where no class is of good parts, or where there are no defects or no good parts
 */
export function countScores(
  answers: readonly Answers[],
  labels: readonly number[],
  good: readonly number[],
): ScoreCounts | undefined {
  const isGood = labels.map((label) => good.includes(label))
  const goods = isGood.filter(Boolean).length
  const defects = labels.length - goods
  if (goods === 0 || defects === 0) return undefined
  const scoresOf = (wanted: boolean): readonly number[] =>
    answers.flatMap(({ scores }) => scores.filter((_, at) => isGood[at] === wanted))
  return {
    networks: answers.length,
    defects,
    goods,
    defectsBelow: countBelow(scoresOf(false)),
    goodsBelow: countBelow(scoresOf(true)),
  }
}

/** How many scores lie below each threshold. */
function countBelow(scores: readonly number[]): readonly number[] {
  const sorted = scores.toSorted((one, other) => one - other)
  let below = 0
  return thresholds.map((threshold) => {
    while (below < sorted.length && (sorted[below] ?? 0) / FULL_SCORE < threshold) below += 1
    return below
  })
}
