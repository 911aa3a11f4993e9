import type { Normalization } from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture, type PictureSet } from '../../../shared/domain/pictures.ts'
import { realExamples, type Examples } from '../network/examples.ts'
import type { Evaluator } from './evaluator.ts'
import { measure, predictedClasses, type Metrics } from './metrics.ts'

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
  const predictions = yield* predict(evaluator, weights, realExamples(pictures, normalization))
  return measure(pictures.labels, predictions, pictures.classes.length)
}

/** The class of every picture, some pictures at a time, so that memory does not grow with their number. -> [n] */
export async function* predict(
  { spec, logits }: Evaluator,
  weights: Float32Array,
  examples: Examples,
): AsyncGenerator<PredictStep, Uint8Array> {
  const predictions = new Uint8Array(examples.count)
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / valuesPerPicture(spec.image)))
  for (let from = 0; from < examples.count; from += atOnce) {
    const count = Math.min(atOnce, examples.count - from)
    const images = examples.imagesAt(Array.from({ length: count }, (_, at) => from + at))
    predictions.set(predictedClasses(await logits.run(weights, images, count), spec.classes), from)
    yield { kind: 'predict', done: from + count, total: examples.count }
  }
  return predictions
}
