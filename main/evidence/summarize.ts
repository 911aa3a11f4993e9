import type { Confusion, ContenderResult } from '../../shared/domain/comparison.ts'
import type { FinalEvaluation, Said } from '../engine/evaluation/evaluate.ts'
import { meanOf, spreadOf } from './statistics.ts'

/** One network of one contender. */
export interface Run {
  readonly evaluation: FinalEvaluation
  /** Of those that are asked picture by picture. */
  readonly said?: Said
  /** What it was trained on. */
  readonly pictures: number
  readonly bytes: number
  readonly missingClasses: number
  /** Of its training. */
  readonly seconds: number
}

/** What the networks of one contender, one a seed, say together. */
export function summarize(runs: readonly Run[]): ContenderResult {
  const evaluations = runs.map(({ evaluation }) => evaluation)
  const accuracies = evaluations.map(({ accuracy }) => accuracy)
  return {
    ...spreadOf(accuracies),
    accuracies,
    perClass: meanRecalls(evaluations),
    confusion: evaluations.map(({ confusion }) => confusion).reduce(addConfusions),
    curves: evaluations.map(({ curve }) => curve).filter((curve) => curve.length > 0),
    seconds: meanOf(runs.map(({ seconds }) => seconds)),
    bytes: Math.round(meanOf(runs.map(({ bytes }) => bytes))),
    pictures: Math.round(meanOf(runs.map(({ pictures }) => pictures))),
    missingClasses: Math.max(...runs.map(({ missingClasses }) => missingClasses)),
  }
}

/** The test pictures are the same for all seeds: a class is absent from all or from none. */
function meanRecalls([first, ...others]: readonly FinalEvaluation[]): readonly (number | null)[] {
  if (!first) return []
  return first.perClass.map((recall, label) =>
    recall === null ? null : meanOf([recall, ...others.map(({ perClass }) => perClass[label] ?? 0)]),
  )
}

function addConfusions(one: Confusion, other: Confusion): Confusion {
  return one.map((row, actual) => row.map((count, predicted) => count + (other[actual]?.[predicted] ?? 0)))
}
