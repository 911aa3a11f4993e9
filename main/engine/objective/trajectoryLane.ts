import { valuesPerPicture, type ImageShape } from '../../../shared/domain/pictures.ts'
import { drawAugmentation, identityDraw, type Augmentation } from '../augment/augmentation.ts'
import type { Executor } from '../executor/executor.ts'
import type { Examples } from '../network/examples.ts'
import type { GradientProgram } from '../network/gradientProgram.ts'
import { endlessIndices, take } from '../network/train.ts'
import type { TrajectoryRecipe } from '../recipe.ts'
import type { Stream } from '../../../shared/stream.ts'
import { adjointProgram } from './adjointProgram.ts'
import type { Expert } from './experts.ts'
import type { Lane } from './lane.ts'
import { matchTrajectory, type Guide, type InnerStep } from './trajectoryMatching.ts'

/** What trajectory matching runs on. */
export interface TrajectoryInputs {
  readonly executor: Executor
  readonly gradient: GradientProgram
  readonly experts: readonly Expert[]
  readonly real: Examples
  readonly recipe: TrajectoryRecipe
  readonly augmentation: Augmentation
  readonly stream: Stream
}

/** Trajectory matching as a lane: each iteration draws an expert, a start and the inner steps from its own stream. */
export function trajectoryLane(inputs: TrajectoryInputs): Lane {
  const { gradient, recipe, real } = inputs
  const { spec } = gradient
  const programs = { gradient, adjoint: adjointProgram(inputs.executor, spec) }
  return {
    [Symbol.asyncDispose]: () => programs.adjoint[Symbol.asyncDispose](),
    step(iteration, decoded, stepSize) {
      const stream = inputs.stream.fork(`iteration/${iteration}`)
      const { start, target } = drawStretch(inputs.experts, recipe, stream.fork('stretch'))
      const steps = drawInnerSteps(inputs, decoded.count, stream)
      const guide = recipe.guideWeight > 0 ? drawGuide(real, recipe, spec.image, stream.fork('guide')) : undefined
      const trajectory = { start, target, steps, stepSize }
      return matchTrajectory(programs, decoded, valuesPerPicture(spec.image), trajectory, guide)
    },
  }
}

function drawStretch(
  experts: readonly Expert[],
  { latestStart, span }: TrajectoryRecipe,
  stream: Stream,
): { readonly start: Float32Array; readonly target: Float32Array } {
  const expert = experts[stream.integer(experts.length)]
  const from = stream.integer(latestStart + 1)
  const start = expert?.weights[from]
  const target = expert?.weights[from + span]
  if (!start || !target) throw new Error(`no expert covers epochs ${from} to ${from + span}`)
  return { start, target }
}

function drawInnerSteps(inputs: TrajectoryInputs, count: number, stream: Stream): InnerStep[] {
  const { recipe, gradient, augmentation } = inputs
  const indices = endlessIndices(count, stream.fork('order'))
  return Array.from({ length: recipe.innerSteps }, (_, step) => ({
    indices: take(indices, Math.min(recipe.innerBatch, count)),
    draw: drawAugmentation(augmentation, gradient.spec.image, stream.fork(`draw/${step}`)),
  }))
}

function drawGuide(real: Examples, recipe: TrajectoryRecipe, image: ImageShape, stream: Stream): Guide {
  const count = Math.min(recipe.guideBatch, real.count)
  const indices = Array.from({ length: count }, () => stream.integer(real.count))
  const batch = { count, images: real.imagesAt(indices), labels: real.labelsAt(indices), draw: identityDraw(image) }
  return { weight: recipe.guideWeight, batch }
}
