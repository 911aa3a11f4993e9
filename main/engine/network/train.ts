import { Failure } from '../../../shared/errors.ts'
import { drawAugmentation, type Augmentation } from '../augment/augmentation.ts'
import { cosine } from '../optimizer/schedule.ts'
import { sgd } from '../optimizer/sgd.ts'
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

/** A network after one training step. */
export interface TrainingStep {
  /** Steps done. */
  readonly step: number
  readonly loss: number
  readonly weights: Float32Array
}

/**
 * Trains a fresh network, a step each time the caller asks. Same stream, same examples: same weights.
 * @throws Failure 'training-diverged' when the loss is no number any more
 */
export async function* train(
  program: GradientProgram,
  examples: Examples,
  recipe: TrainingRecipe,
  stream: Stream,
): AsyncGenerator<TrainingStep> {
  const optimizer = sgd(recipe.momentum, recipe.weightDecay)
  let weights = startWeights(program.spec, stream)
  let state = optimizer.init(weights.length)
  const indices = endlessIndices(examples.count, stream.fork('order'))
  for (let step = 0; step < recipe.steps; step += 1) {
    const drawn = take(indices, Math.min(recipe.batch, examples.count))
    const draw = drawAugmentation(recipe.augmentation, program.spec.image, stream.fork(`draw/${step}`))
    const { loss, gradient } = await program.run(weights, {
      count: drawn.length, images: examples.imagesAt(drawn), labels: examples.labelsAt(drawn), draw,
    })
    if (!Number.isFinite(loss)) throw new Failure({ code: 'training-diverged', step: step + 1 })
    const rate = recipe.learningRate * (recipe.schedule === 'cosine' ? cosine(step, recipe.steps) : 1)
    const updated = optimizer.update(weights, gradient, state, rate)
    weights = updated.parameters
    state = updated.state
    yield { step: step + 1, loss, weights }
  }
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
