import type { Stream } from '../../../shared/stream.ts'
import type { NetworkSpec } from '../network/convNet.ts'
import type { Examples } from '../network/examples.ts'
import type { GradientProgram } from '../network/gradientProgram.ts'
import { startWeights, train, type TrainingRecipe, type TrainingState } from '../network/train.ts'
import { freshSgd } from '../optimizer/sgd.ts'

/** An expert's weights at its start and after each epoch, so far: the path that students are to follow. */
export interface Expert {
  readonly weights: readonly Float32Array[]
}

/** How an expert is trained: without momentum, so that its weights are all that its next epoch depends on. */
export interface ExpertRecipe extends Omit<TrainingRecipe, 'steps' | 'momentum'> {
  readonly epochs: number
  /** At most this many pictures an epoch: its next pictures, as all take turns. */
  readonly epochPictures: number
}

/** What a step of an expert's training leaves. */
export interface ExpertStep {
  readonly expert: Expert
}

/** The expert of this stream before its first step. */
export function freshExpert(spec: NetworkSpec, stream: Stream): Expert {
  return { weights: [startWeights(spec, stream)] }
}

/** Steps that a whole training takes, and those of them that were done for good. */
export function expertSteps(
  { weights }: Expert,
  examples: Examples,
  recipe: ExpertRecipe,
): { readonly done: number; readonly all: number } {
  const perEpoch = stepsPerEpoch(examples, recipe)
  return { done: (weights.length - 1) * perEpoch, all: recipe.epochs * perEpoch }
}

/**
 * Trains one expert on real pictures and keeps its weights once an epoch (Cazenavette et al., CVPR 2022, section 3.1).
 * Plain SGD without momentum, as a student's inner steps are.
 *
 * @param from the same expert, fresh or where an earlier training stopped: an unfinished epoch is done again
 */
export async function* trainExpert(
  program: GradientProgram,
  examples: Examples,
  recipe: ExpertRecipe,
  stream: Stream,
  from = freshExpert(program.spec, stream),
): AsyncGenerator<ExpertStep, Expert> {
  const perEpoch = stepsPerEpoch(examples, recipe)
  const { done, all } = expertSteps(from, examples, recipe)
  let expert = from
  const training = { ...recipe, momentum: 0, steps: all }
  for await (const { step, weights } of train(program, examples, training, stream, stateAt(done, from))) {
    if (step % perEpoch === 0) expert = { weights: [...expert.weights, weights] }
    yield { expert }
  }
  return expert
}

function stepsPerEpoch(examples: Examples, { epochPictures, batch }: ExpertRecipe): number {
  return Math.max(1, Math.floor(Math.min(examples.count, epochPictures) / batch))
}

function stateAt(step: number, { weights }: Expert): TrainingState {
  const last = weights.at(-1) ?? new Float32Array()
  return { step, weights: last, optimizer: freshSgd(last.length) }
}
