import type { Stream } from '../../../shared/stream.ts'
import type { Examples } from '../network/examples.ts'
import type { GradientProgram } from '../network/gradientProgram.ts'
import { startWeights, train, type TrainingRecipe } from '../network/train.ts'

/** An expert's weights at its start and after each epoch: the path that students are to follow. */
export interface Expert {
  readonly weights: readonly Float32Array[]
}

/** How an expert is trained. */
export interface ExpertRecipe extends Omit<TrainingRecipe, 'steps'> {
  readonly epochs: number
  /** At most this many pictures an epoch: its next pictures, as all take turns. */
  readonly epochPictures: number
}

/** One step of an expert's training. */
export interface ExpertStep {
  readonly step: number
  readonly steps: number
}

/**
 * Trains one expert on real pictures and keeps its weights once an epoch (Cazenavette et al., CVPR 2022, section 3.1).
 * Plain SGD without momentum, as a student's inner steps are.
 */
export async function* trainExpert(
  program: GradientProgram,
  examples: Examples,
  recipe: ExpertRecipe,
  stream: Stream,
): AsyncGenerator<ExpertStep, Expert> {
  const perEpoch = Math.max(1, Math.floor(Math.min(examples.count, recipe.epochPictures) / recipe.batch))
  const steps = perEpoch * recipe.epochs
  const weights = [startWeights(program.spec, stream)]
  for await (const reached of train(program, examples, { ...recipe, steps }, stream)) {
    if (reached.step % perEpoch === 0) weights.push(reached.weights)
    yield { step: reached.step, steps }
  }
  return { weights }
}
