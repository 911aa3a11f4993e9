import type { Answers } from '../../../shared/domain/answers.ts'
import type { Normalization } from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture, type PictureSet } from '../../../shared/domain/pictures.ts'
import { realExamples, type Examples } from '../network/examples.ts'
import type { Evaluator } from './evaluator.ts'
import { defectScores, measure, predictedClasses, type Metrics } from './metrics.ts'

/** Values of the pictures that are in memory as float32 at one time: 16 MiB. */
const VALUES_AT_ONCE = 2 ** 22

/** How far a prediction is. */
export interface PredictStep {
  readonly kind: 'predict'
  readonly done: number
  readonly total: number
}

/** What a network makes of labeled pictures. weights [P] */
export async function* measureNetwork(
  evaluator: Evaluator,
  weights: Float32Array,
  normalization: Normalization,
  pictures: PictureSet,
): AsyncGenerator<PredictStep, Metrics> {
  const { classes } = yield* answersOf(evaluator, weights, realExamples(pictures, normalization), [])
  return measure(pictures.labels, classes, pictures.classes.length)
}

/**
 * What a network says of every picture: some pictures at a time, so that memory does not grow with their number.
 * @param good classes of good parts
 */
export async function* answersOf(
  { spec, logits }: Evaluator,
  weights: Float32Array,
  examples: Examples,
  good: readonly number[],
): AsyncGenerator<PredictStep, Answers> {
  const classes: number[] = []
  const scores: number[] = []
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / valuesPerPicture(spec.image)))
  for (let from = 0; from < examples.count; from += atOnce) {
    const count = Math.min(atOnce, examples.count - from)
    const images = examples.imagesAt(Array.from({ length: count }, (_, at) => from + at))
    const told = await logits.run(weights, images, count)
    // One by one: as arguments of one call, many would not fit on the stack.
    for (const label of predictedClasses(told, spec.classes)) classes.push(label)
    if (good.length > 0) for (const score of defectScores(told, spec.classes, good)) scores.push(score)
    yield { kind: 'predict', done: from + count, total: examples.count }
  }
  return { classes, scores }
}
