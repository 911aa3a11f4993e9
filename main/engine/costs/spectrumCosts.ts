import {
  decodedCount, type DistilledSet, type Normalization, type SpectrumPlan,
} from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import type { Executor } from '../executor/executor.ts'
import { learn, startLearning } from '../parameters.ts'
import type { DistillRecipe } from '../recipe.ts'
import { compileDecode } from '../spectrum/decodeProgram.ts'
import { roundToStorage } from '../spectrum/quantizer.ts'
import { randomStart } from '../spectrum/start.ts'
import { secondsOf } from './secondsOf.ts'

/** What work with spectra and transforms costs on this machine, in seconds. */
export interface SpectrumCosts {
  /** Decoding, the gradient's way back and the step of what is learned, for one value of the decoded pictures. */
  readonly decodedValue: number
  /** Coding and writing the set to see its size, for one number. */
  readonly codedNumber: number
}

/** What is timed. */
export interface SpectrumTrial {
  readonly executor: Executor
  readonly plan: SpectrumPlan
  readonly recipe: DistillRecipe
  readonly normalization: Normalization
  readonly writtenBytes: (set: DistilledSet) => number
  /** Seconds since any fixed moment. */
  readonly now: () => number
}

/** Decoded pictures that are enough to tell what more of them take. */
const ENOUGH = 200
/** Values of deviation 1 in bins of this width need about as many bits as those of a pack. */
const BIN = 1.5

/** Times an iteration's work outside of networks, on a plan like the one that will be run. */
export async function measureSpectrumCosts(
  { executor, plan, recipe, normalization, writtenBytes, now }: SpectrumTrial,
): Promise<SpectrumCosts> {
  const spectraPerClass = Math.max(1, Math.min(plan.spectraPerClass, Math.ceil(ENOUGH / plan.classes)))
  const fewer = { ...plan, spectraPerClass }
  const { channel, height, width } = plan.ranks
  const spectrum = randomStart(fewer, createStream(1))
  const state = startLearning(spectrum, channel * height * width, recipe)
  const steps = { spectra: BIN, transforms: BIN }
  await using decoder = await compileDecode(executor, fewer)
  const iterating = await secondsOf(async () => {
    const stored = roundToStorage(spectrum, 'i8', steps)
    const images = await decoder.decode(stored)
    const gradient = await decoder.gradient(stored, images)
    learn(state, { ...gradient, logStepSize: new Float32Array(1) }, 1)
  }, now)
  const writing = await secondsOf(async () => writtenBytes({
    plan: fewer, storage: 'i8', steps, spectrum: roundToStorage(spectrum, 'i8', steps), normalization, stepSize: 1,
  }), now)
  return {
    decodedValue: iterating / (decodedCount(fewer) * valuesPerPicture(plan.image)),
    codedNumber: writing / spectrum.spectra.length,
  }
}
