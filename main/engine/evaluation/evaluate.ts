import type { CurvePoint } from '../../../shared/domain/comparison.ts'
import type { TestSplit, ValidationSplit } from '../../../shared/domain/pictures.ts'
import type { Evaluator } from './evaluator.ts'
import { measureNetwork } from './measureNetwork.ts'
import type { Metrics } from './metrics.ts'
import { trainFromScratch, type EvaluationStep, type Lesson, type Watch } from './trainFromScratch.ts'

/** What a network reached on the test pictures, and how it got there. */
export interface FinalEvaluation extends Metrics {
  readonly curve: readonly CurvePoint[]
}

/** Trains a network to choose by: it is measured on the validation pictures. */
export async function* evaluate(
  evaluator: Evaluator,
  lesson: Lesson,
  on: ValidationSplit,
): AsyncGenerator<EvaluationStep, Metrics> {
  const { weights } = yield* trainFromScratch(evaluator, lesson)
  return yield* measureNetwork(evaluator, weights, lesson.normalization, on)
}

/** Trains a network for the last measurement: all choices are made, and the test pictures are looked at once. */
export async function* finalEvaluate(
  evaluator: Evaluator,
  lesson: Lesson,
  watch: Watch,
  on: TestSplit,
): AsyncGenerator<EvaluationStep, FinalEvaluation> {
  const { weights, curve } = yield* trainFromScratch(evaluator, lesson, watch)
  const metrics = yield* measureNetwork(evaluator, weights, lesson.normalization, on)
  return { ...metrics, curve }
}
