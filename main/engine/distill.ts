import type { DistilledSet, Normalization, QuantizerSteps } from '../../shared/domain/distilledSet.ts'
import { Failure } from '../../shared/errors.ts'
import { createStream } from '../../shared/stream.ts'
import type { DistillInputs } from './distillInputs.ts'
import { beginLearning, expertsOf, networkSpec, prepareLane } from './distillParts.ts'
import type { DistillEvent, DistillProgress } from './distillProgress.ts'
import { cancellable } from './executor/cancellable.ts'
import { decodedExamples } from './network/examples.ts'
import { gradientProgram } from './network/gradientProgram.ts'
import { measureNormalization } from './network/normalization.ts'
import { cosine } from './optimizer/schedule.ts'
import { learn, type LearningState } from './parameters.ts'
import { compileDecode } from './spectrum/decodeProgram.ts'
import { fitSteps, roundToStorage, type FitStep } from './spectrum/quantizer.ts'
import { isRefit } from './spectrum/refits.ts'

/**
 * Distills real pictures into spectra and transforms. The caller drives: each `next()` does one step, so that it can
 * show progress, stop, or hand the machine to something else between steps. Same inputs, same executor: same set, bit
 * for bit, in one go or continued.
 *
 * @param from what an earlier distillation of the same inputs told last; without it, the beginning
 * @throws Cancelled soon after the signal is set, also in the middle of a step
 * @throws Failure 'budget-too-small' when the plan cannot be written in the budget
 */
export async function* distill(
  request: DistillInputs,
  from: DistillProgress = { experts: [], learning: undefined },
): AsyncGenerator<DistillEvent, DistilledSet> {
  const inputs = { ...request, executor: cancellable(request.executor, request.signal) }
  const stream = createStream(inputs.seed)
  const normalization = measureNormalization(inputs.training)
  await using gradient = gradientProgram(inputs.executor, networkSpec(inputs))
  await using decoder = await compileDecode(inputs.executor, inputs.plan)
  const experts = yield* expertsOf(inputs, normalization, gradient, stream, from.experts)
  await using lane = await prepareLane(inputs, normalization, gradient, experts, stream)
  let { iteration, state, steps } = from.learning ?? beginLearning(inputs, normalization, stream)
  const { iterations } = inputs.recipe
  while (iteration < iterations) {
    if (isRefit(iteration, inputs.recipe)) steps = yield* fit(inputs, normalization, state)
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
    iteration += 1
    const progress = { experts, learning: { iteration, state, steps } }
    yield { kind: 'iteration', iteration, iterations, progress, distance, guideLoss, stepSize, images }
  }
  return yield* finish(inputs, normalization, state)
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
