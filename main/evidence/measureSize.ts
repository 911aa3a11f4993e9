import type { ContenderResult } from '../../shared/domain/comparison.ts'
import { evaluate } from '../engine/evaluation/evaluate.ts'
import type { MeasureInputs } from './compareInputs.ts'
import { measureContenders } from './measureContenders.ts'
import { summarize } from './summarize.ts'
import type { CompareEvent, CompareProgress } from './trackSteps.ts'

/** A pack of one size among those that one may be chosen from. */
export interface SizeInputs extends Omit<MeasureInputs, 'contenders'> {
  /** Whether the full data, which are the same for every size, are still to be measured. */
  readonly withFull: boolean
}

/** What networks reached on the validation pictures. */
export interface SizeResults {
  readonly full: ContenderResult | undefined
  readonly pack: ContenderResult
  readonly random: ContenderResult
  readonly coded: ContenderResult
}

/**
 * Measures a pack and what else fits into its bytes on the validation pictures, as `measureContenders` does: a size may
 * be chosen by what this finds, so that test pictures must play no part in it. The caller drives.
 *
 * @param from what was told last of the same inputs; without it, the beginning
 * @throws Cancelled and Failure as `measureContenders`
 */
export async function* measureSize(
  { withFull, ...inputs }: SizeInputs,
  from?: CompareProgress,
): AsyncGenerator<CompareEvent, SizeResults> {
  const contenders = withFull ? (['full', 'pack', 'random', 'coded'] as const) : (['pack', 'random', 'coded'] as const)
  const { runs } = yield* measureContenders({ ...inputs, contenders }, async function* (evaluator, lesson) {
    return { ...(yield* evaluate(evaluator, lesson, inputs.validation)), curve: [] }
  }, from)
  return {
    full: withFull ? summarize(runs.full) : undefined,
    pack: summarize(runs.pack),
    random: summarize(runs.random),
    coded: summarize(runs.coded),
  }
}
