import type { Answers } from '../../../shared/domain/answers.ts'
import type { CurvePoint } from '../../../shared/domain/comparison.ts'
import type { PictureSet, TestSplit, ValidationSplit } from '../../../shared/domain/pictures.ts'
import { realExamples } from '../network/examples.ts'
import type { Evaluator } from './evaluator.ts'
import { answersOf, measureNetwork } from './measureNetwork.ts'
import { measure, type Metrics } from './metrics.ts'
import { trainFromScratch, type EvaluationStep, type Lesson, type Watch } from './trainFromScratch.ts'

/** What a network reached on the test pictures, and how it got there. */
export interface FinalEvaluation extends Metrics {
  readonly curve: readonly CurvePoint[]
}

/** What it says, picture by picture. */
export interface Said {
  readonly test: Answers
  /** Of the pictures by which its training was watched. */
  readonly watched: Answers
}

/** What the last measurement of a network is about. */
export interface FinalExam {
  readonly test: TestSplit
  /** Classes of good parts. */
  readonly good: readonly number[]
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
  { test: pictures, good }: FinalExam,
): AsyncGenerator<EvaluationStep, FinalEvaluation & { readonly said: Said }> {
  const { weights, curve } = yield* trainFromScratch(evaluator, lesson, watch)
  const ask = (about: PictureSet): AsyncGenerator<EvaluationStep, Answers> =>
    answersOf(evaluator, weights, realExamples(about, lesson.normalization), good)
  const test = yield* ask(pictures)
  const watched = yield* ask(watch.on)
  return { ...measure(pictures.labels, test.classes, pictures.classes.length), curve, said: { test, watched } }
}
