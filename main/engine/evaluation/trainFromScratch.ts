import type { CurvePoint } from '../../../shared/domain/comparison.ts'
import type { Normalization } from '../../../shared/domain/distilledSet.ts'
import { pictureCount, type ValidationSplit } from '../../../shared/domain/pictures.ts'
import type { Examples } from '../network/examples.ts'
import { startWeights, train, type TrainingRecipe } from '../network/train.ts'
import type { Stream } from '../../../shared/stream.ts'
import type { Evaluator } from './evaluator.ts'
import { measureNetwork, type PredictStep } from './measureNetwork.ts'

/** A training's progress, once a step. */
export interface TrainStep {
  readonly kind: 'train'
  readonly step: number
  readonly steps: number
  readonly loss: number
}

export type EvaluationStep = TrainStep | PredictStep

/** What a network is trained on, and how. */
export interface Lesson {
  readonly examples: Examples
  readonly recipe: TrainingRecipe
  /** Of the training pictures, for everybody. */
  readonly normalization: Normalization
  readonly stream: Stream
}

/** The pictures by which a training is watched, and how often. */
export interface Watch {
  readonly on: ValidationSplit
  readonly points: number
}

/** A trained network and how it got there. */
export interface Trained {
  /** [P] */
  readonly weights: Float32Array
  readonly curve: readonly CurvePoint[]
}

/**
 * Trains a fresh network. Its last weights count, never the best of the curve. Without examples there is nothing to
 * learn: the fresh network is the result, and it guesses.
 */
export async function* trainFromScratch(
  evaluator: Evaluator,
  { examples, recipe, normalization, stream }: Lesson,
  watch?: Watch,
): AsyncGenerator<EvaluationStep, Trained> {
  let weights = startWeights(evaluator.spec, stream)
  const curve: CurvePoint[] = []
  if (examples.count === 0) return { weights, curve }
  for await (const reached of train(evaluator.gradient, examples, recipe, stream)) {
    const { step, loss } = reached
    weights = reached.weights
    yield { kind: 'train', step, steps: recipe.steps, loss }
    if (!watch || !isLookedAt(step, recipe.steps, watch)) continue
    const { accuracy } = yield* measureNetwork(evaluator, weights, normalization, watch.on)
    curve.push({ step, accuracy })
  }
  return { weights, curve }
}

/** Whether one of the watch's points, spread evenly up to the last step, falls on this step. */
function isLookedAt(step: number, steps: number, { on, points }: Watch): boolean {
  if (pictureCount(on) === 0) return false
  const atStep = Math.round((step * points) / steps)
  return atStep > 0 && Math.round((atStep * steps) / points) === step
}
