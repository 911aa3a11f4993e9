import type {
  DistilledSet, Normalization, QuantizerSteps, Spectrum, SpectrumPlan, Storage,
} from '../../shared/domain/distilledSet.ts'
import type { TrainingSplit } from '../../shared/domain/pictures.ts'
import { throwIfCancelled, type CancelSignal } from '../../shared/domain/signal.ts'
import { Failure } from '../../shared/errors.ts'
import { cancellable } from './executor/cancellable.ts'
import type { Executor } from './executor/executor.ts'
import type { NetworkSpec } from './network/convNet.ts'
import { decodedExamples, realExamples } from './network/examples.ts'
import { gradientProgram, type GradientProgram } from './network/gradientProgram.ts'
import { measureNormalization } from './network/normalization.ts'
import { distributionLane } from './objective/distributionLane.ts'
import { trainExpert, type Expert } from './objective/experts.ts'
import type { Lane } from './objective/lane.ts'
import { trajectoryLane } from './objective/trajectoryLane.ts'
import { cosine } from './optimizer/schedule.ts'
import { learn, startLearning, type LearningState } from './parameters.ts'
import type { DistillRecipe, TrajectoryRecipe } from './recipe.ts'
import { compileDecode } from './spectrum/decodeProgram.ts'
import { fitSteps, roundToStorage, type FitStep } from './spectrum/quantizer.ts'
import { dataDrivenStart, randomStart } from './spectrum/start.ts'
import { sideBySide } from './sideBySide.ts'
import { createStream, type Stream } from '../../shared/stream.ts'

/** What a distillation runs on. */
export interface DistillInputs {
  readonly executor: Executor
  readonly training: TrainingSplit
  readonly plan: SpectrumPlan
  readonly recipe: DistillRecipe
  readonly storage: Storage
  /** Most bytes of the data part as written. */
  readonly budgetBytes: number
  /** Size of the data part as it will be written. */
  readonly writtenBytes: (set: DistilledSet) => number
  readonly seed: number
  readonly signal: CancelSignal
}

/** What a distillation tells its caller, once a step. */
export type DistillEvent =
  | FitStep
  | {
      readonly kind: 'expert'
      /** Steps of all experts, done and in all. */
      readonly step: number
      readonly steps: number
    }
  | {
      readonly kind: 'iteration'
      /** Iterations done. */
      readonly iteration: number
      readonly iterations: number
      readonly distance: number
      readonly guideLoss: number | undefined
      readonly stepSize: number
      /** [count, C, H, W], normalized: the decoded pictures that this iteration learned from, for previews. */
      readonly images: Float32Array
    }

/** Iterations between two fits of the quantizer while it is in the loop: the codes' entropy drifts as they learn. */
const REFIT_EVERY = 25

/**
 * Distills real pictures into spectra and transforms. The caller drives: each `next()` does one step, so that it can
 * show progress, stop, or hand the machine to something else between steps. Same inputs, same executor: same set, bit
 * for bit.
 *
 * @throws Cancelled soon after the signal is set, also in the middle of a step
 * @throws Failure 'budget-too-small' when the plan cannot be written in the budget
 */
export async function* distill(request: DistillInputs): AsyncGenerator<DistillEvent, DistilledSet> {
  const inputs = { ...request, executor: cancellable(request.executor, request.signal) }
  const stream = createStream(inputs.seed)
  const normalization = measureNormalization(inputs.training)
  await using gradient = gradientProgram(inputs.executor, networkSpec(inputs))
  await using decoder = await compileDecode(inputs.executor, inputs.plan)
  await using lane = yield* prepareLane(inputs, normalization, gradient, stream)
  const { channel, height, width } = inputs.plan.ranks
  const start = startSpectrum(inputs, normalization, stream.fork('start'))
  let state = startLearning(start, channel * height * width, inputs.recipe)
  let steps: QuantizerSteps | undefined
  const { iterations, quantizeFrom } = inputs.recipe
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const sinceQuantized = iteration - Math.floor(quantizeFrom * iterations)
    if (sinceQuantized >= 0 && sinceQuantized % REFIT_EVERY === 0) steps = yield* fit(inputs, normalization, state)
    const stored = steps ? roundToStorage(state.parameters, inputs.storage, steps) : state.parameters
    const images = await decoder.decode(stored)
    const stepSize = stepSizeOf(state)
    const { ofImages, ofStepSize, distance, guideLoss } = await lane.step(
      iteration, decodedExamples(inputs.plan, images), stepSize,
    )
    if (!Number.isFinite(distance)) throw new Failure({ code: 'training-diverged', step: iteration + 1 })
    // Straight through the quantizer: the rounded spectrum's gradient is the latent one's (Bengio et al., 2013).
    const ofSpectrum = await decoder.gradient(stored, ofImages)
    const ofParameters = { ...ofSpectrum, logStepSize: Float32Array.of(ofStepSize * stepSize) }
    state = learn(state, ofParameters, cosine(iteration, iterations))
    yield { kind: 'iteration', iteration: iteration + 1, iterations, distance, guideLoss, stepSize, images }
  }
  return yield* finish(inputs, normalization, state)
}

/** The network that experts and students share. */
function networkSpec({ plan, recipe }: DistillInputs): NetworkSpec {
  return { image: plan.image, classes: plan.classes, ...recipe.network, activation: 'relu' }
}

function startSpectrum(inputs: DistillInputs, normalization: Normalization, stream: Stream): Spectrum {
  const { plan, training, recipe } = inputs
  return recipe.start === 'data'
    ? dataDrivenStart(plan, training, normalization, stream)
    : randomStart(plan, stream)
}

async function* prepareLane(
  inputs: DistillInputs,
  normalization: Normalization,
  gradient: GradientProgram,
  stream: Stream,
): AsyncGenerator<DistillEvent, Lane> {
  const { executor, plan, training, recipe } = inputs
  const shared = { executor, augmentation: recipe.augmentation, stream: stream.fork('matching') }
  if (recipe.objective.kind === 'distribution') {
    const { spec } = gradient
    return distributionLane({ ...shared, spec, plan, training, normalization, recipe: recipe.objective.recipe })
  }
  const trajectory = recipe.objective.recipe
  const experts = yield* trainExperts(inputs, trajectory, normalization, gradient, stream)
  const real = realExamples(training, normalization)
  return trajectoryLane({ ...shared, gradient, experts, real, recipe: trajectory })
}

async function* trainExperts(
  inputs: DistillInputs,
  recipe: TrajectoryRecipe,
  normalization: Normalization,
  gradient: GradientProgram,
  stream: Stream,
): AsyncGenerator<DistillEvent, readonly Expert[]> {
  const real = realExamples(inputs.training, normalization)
  const training = {
    learningRate: recipe.expertLearningRate, momentum: 0, weightDecay: 0, batch: recipe.expertBatch,
    epochs: recipe.epochs, epochPictures: recipe.expertPictures, schedule: 'constant',
    augmentation: inputs.recipe.augmentation,
  } as const
  await using experts = sideBySide(Array.from({ length: recipe.experts }, (_, expert) => () =>
    trainExpert(gradient, real, training, stream.fork(`expert/${expert}`)),
  ))
  for (let step = 1; ; step += 1) {
    throwIfCancelled(inputs.signal)
    const next = await experts.next()
    if (next.done) return next.value
    yield { kind: 'expert', step, steps: recipe.experts * next.value.steps }
  }
}

function stepSizeOf({ parameters }: LearningState): number {
  return Math.exp(parameters.logStepSize[0] ?? Number.NaN)
}

/** Quantizer steps for the present values; undefined where storage rounds by itself. */
function* fit(
  inputs: DistillInputs,
  normalization: Normalization,
  state: LearningState,
): Generator<FitStep, QuantizerSteps | undefined> {
  if (inputs.storage !== 'i8') return undefined
  const { plan, budgetBytes, writtenBytes } = inputs
  const set = { plan, normalization, stepSize: stepSizeOf(state) }
  return yield* fitSteps(state.parameters, { set, bytes: budgetBytes, writtenBytes })
}

/** The set as it will be read back. @throws Failure 'budget-too-small' when it does not fit */
function* finish(
  inputs: DistillInputs,
  normalization: Normalization,
  state: LearningState,
): Generator<FitStep, DistilledSet> {
  const steps = yield* fit(inputs, normalization, state)
  const { spectra, channelMaps, heightMaps, widthMaps } = roundToStorage(state.parameters, inputs.storage, steps)
  const set = {
    plan: inputs.plan,
    storage: inputs.storage,
    steps,
    spectrum: { spectra, channelMaps, heightMaps, widthMaps },
    normalization,
    stepSize: Math.fround(stepSizeOf(state)),
  }
  const needed = inputs.writtenBytes(set)
  if (needed > inputs.budgetBytes) throw new Failure({ code: 'budget-too-small', bytes: inputs.budgetBytes, needed })
  return set
}
