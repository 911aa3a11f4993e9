import { Failure } from '../../../shared/errors.ts'
import { drawAugmentation, type Augmentation } from '../augment/augmentation.ts'
import { cosine } from '../optimizer/schedule.ts'
import { freshSgd, sgd, type SgdState } from '../optimizer/sgd.ts'
import { permutation, type Stream } from '../../../shared/stream.ts'
import { initWeights, type NetworkSpec } from './convNet.ts'
import type { Examples } from './examples.ts'
import type { GradientProgram } from './gradientProgram.ts'

/** How a network is trained from scratch. */
export interface TrainingRecipe {
  readonly learningRate: number
  readonly momentum: number
  readonly weightDecay: number
  readonly batch: number
  readonly steps: number
  readonly schedule: 'constant' | 'cosine'
  readonly augmentation: Augmentation
}

/** A network in training: with the recipe, all that its next step depends on. */
export interface TrainingState {
  /** Steps done. */
  readonly step: number
  readonly weights: Float32Array
  readonly optimizer: SgdState
}

/** A network after one training step. */
export interface TrainingStep extends TrainingState {
  readonly loss: number
}

/**
 * Trains a network, a step each time the caller asks. Same stream, same examples: same weights, in one go or continued.
 *
 * @param from where an earlier training with this stream stopped; without it, a fresh network
 * @throws Failure 'training-diverged' when the loss is no number any more
 */
export async function* train(
  program: GradientProgram,
  examples: Examples,
  recipe: TrainingRecipe,
  stream: Stream,
  from = startOfTraining(program.spec, stream),
): AsyncGenerator<TrainingStep> {
  const optimizer = sgd(recipe.momentum, recipe.weightDecay)
  let { weights, optimizer: state } = from
  const batch = Math.min(recipe.batch, examples.count)
  const indices = endlessIndices(examples.count, stream.fork('order'))
  take(indices, from.step * batch)
  for (let { step } = from; step < recipe.steps; step += 1) {
    const drawn = take(indices, batch)
    const draw = drawAugmentation(recipe.augmentation, program.spec.image, stream.fork(`draw/${step}`))
    const { loss, gradient } = await program.run(weights, {
      count: drawn.length, images: examples.imagesAt(drawn), labels: examples.labelsAt(drawn), draw,
    })
    if (!Number.isFinite(loss)) throw new Failure({ code: 'training-diverged', step: step + 1 })
    const rate = recipe.learningRate * (recipe.schedule === 'cosine' ? cosine(step, recipe.steps) : 1)
    const updated = optimizer.update(weights, gradient, state, rate)
    weights = updated.parameters
    state = updated.state
    yield { step: step + 1, loss, weights, optimizer: state }
  }
}

function startOfTraining(spec: NetworkSpec, stream: Stream): TrainingState {
  const weights = startWeights(spec, stream)
  return { step: 0, weights, optimizer: freshSgd(weights.length) }
}

/** The weights that a training with this stream begins with. [P] */
export function startWeights(spec: NetworkSpec, stream: Stream): Float32Array {
  return initWeights(spec, stream.fork('weights'))
}

/** 0 .. count-1 in a random order, then in another, for ever. */
export function* endlessIndices(count: number, stream: Stream): Generator<number, never> {
  for (let round = 0; ; round += 1) yield* permutation(stream.fork(`round/${round}`), count)
}

/** The next `count` values. */
export function take(values: Iterator<number, never>, count: number): number[] {
  return Array.from({ length: count }, () => values.next().value)
}
