import { throwIfCancelled, type CancelSignal } from '../../../shared/domain/signal.ts'
import type { Stream } from '../../../shared/stream.ts'
import type { Augmentation } from '../augment/augmentation.ts'
import type { Examples } from '../network/examples.ts'
import type { GradientProgram } from '../network/gradientProgram.ts'
import type { TrajectoryRecipe } from '../recipe.ts'
import { sideBySide } from '../sideBySide.ts'
import { expertSteps, freshExpert, trainExpert, type Expert, type ExpertRecipe } from './experts.ts'

/** What experts are trained with. */
export interface ExpertInputs {
  readonly gradient: GradientProgram
  readonly real: Examples
  readonly recipe: TrajectoryRecipe
  readonly augmentation: Augmentation
  /** Each expert has a stream of its own in it. */
  readonly stream: Stream
  readonly signal: CancelSignal
}

/** One more step of one of the experts. */
export interface ExpertsStep {
  /** Steps of all experts, done and in all. */
  readonly step: number
  readonly steps: number
  /** All of them as they are now; those that were not begun are fresh. */
  readonly experts: readonly Expert[]
}

/**
 * Trains all experts, two taking turns.
 *
 * @param from the same experts where an earlier training stopped
 * @throws Cancelled between two steps, when the signal is set
 */
export async function* trainExperts(
  { gradient, real, recipe, augmentation, stream, signal }: ExpertInputs,
  from: readonly Expert[],
): AsyncGenerator<ExpertsStep, readonly Expert[]> {
  const training = trainingOf(recipe, augmentation)
  const streamOf = (expert: number): Stream => stream.fork(`expert/${expert}`)
  const experts = Array.from({ length: recipe.experts }, (_, at) =>
    from[at] ?? freshExpert(gradient.spec, streamOf(at)),
  )
  const counts = experts.map((expert) => expertSteps(expert, real, training))
  const steps = counts.reduce((sum, { all }) => sum + all, 0)
  await using paths = sideBySide(experts.map((expert, at) => async function* () {
    for await (const reached of trainExpert(gradient, real, training, streamOf(at), expert)) {
      experts[at] = reached.expert
      yield
    }
  }))
  for (let step = counts.reduce((sum, { done }) => sum + done, 0) + 1; ; step += 1) {
    throwIfCancelled(signal)
    const { done } = await paths.next()
    if (done) return experts
    yield { step, steps, experts: [...experts] }
  }
}

function trainingOf(recipe: TrajectoryRecipe, augmentation: Augmentation): ExpertRecipe {
  const { epochs, expertBatch: batch, expertLearningRate: learningRate, expertPictures: epochPictures } = recipe
  return { learningRate, weightDecay: 0, batch, epochs, epochPictures, schedule: 'constant', augmentation }
}
