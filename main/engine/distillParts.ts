import type { Normalization } from '../../shared/domain/distilledSet.ts'
import type { Stream } from '../../shared/stream.ts'
import type { DistillInputs } from './distillInputs.ts'
import type { DistillEvent, Learning } from './distillProgress.ts'
import type { NetworkSpec } from './network/convNet.ts'
import { realExamples } from './network/examples.ts'
import type { GradientProgram } from './network/gradientProgram.ts'
import { distributionLane } from './objective/distributionLane.ts'
import { trainExperts } from './objective/expertPaths.ts'
import type { Expert } from './objective/experts.ts'
import type { Lane } from './objective/lane.ts'
import { trajectoryLane } from './objective/trajectoryLane.ts'
import { startLearning } from './parameters.ts'
import { dataDrivenStart, randomStart } from './spectrum/start.ts'

/** The network that experts and students share. */
export function networkSpec({ plan, recipe }: DistillInputs): NetworkSpec {
  return { image: plan.image, classes: plan.classes, ...recipe.network, activation: 'relu' }
}

/** What learning begins with. */
export function beginLearning(inputs: DistillInputs, normalization: Normalization, stream: Stream): Learning {
  const { plan, training, recipe } = inputs
  const { channel, height, width } = plan.ranks
  const start = recipe.start === 'data'
    ? dataDrivenStart(plan, training, normalization, stream.fork('start'))
    : randomStart(plan, stream.fork('start'))
  return { iteration: 0, state: startLearning(start, channel * height * width, recipe), steps: undefined }
}

/** The experts that the objective follows, trained as far as they are not yet. */
export async function* expertsOf(
  { training, recipe, signal }: DistillInputs,
  normalization: Normalization,
  gradient: GradientProgram,
  stream: Stream,
  from: readonly Expert[],
): AsyncGenerator<DistillEvent, readonly Expert[]> {
  const { objective, augmentation } = recipe
  if (objective.kind === 'distribution') return []
  const real = realExamples(training, normalization)
  await using steps = trainExperts({ gradient, real, recipe: objective.recipe, augmentation, stream, signal }, from)
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return value
    const { step, steps: all, experts } = value
    yield { kind: 'expert', step, steps: all, progress: { experts, learning: undefined } }
  }
}

/** The objective, ready to run. */
export async function prepareLane(
  inputs: DistillInputs,
  normalization: Normalization,
  gradient: GradientProgram,
  experts: readonly Expert[],
  stream: Stream,
): Promise<Lane> {
  const { executor, plan, training, recipe: { objective, augmentation } } = inputs
  const shared = { executor, augmentation, stream: stream.fork('matching') }
  if (objective.kind === 'distribution') {
    const { spec } = gradient
    return distributionLane({ ...shared, spec, plan, training, normalization, recipe: objective.recipe })
  }
  const real = realExamples(training, normalization)
  return trajectoryLane({ ...shared, gradient, experts, real, recipe: objective.recipe })
}
