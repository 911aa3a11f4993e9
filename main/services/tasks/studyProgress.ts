import type { DistilledSet, QuantizerSteps, Spectrum } from '../../../shared/domain/distilledSet.ts'
import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import type { Learning } from '../../engine/distillProgress.ts'
import { mapParts, PARTS, type LearningState, type Parameters } from '../../engine/parameters.ts'
import type { CompareProgress } from '../../evidence/trackSteps.ts'
import type { Kept } from '../../jobs/kept/keptFile.ts'
import type { NamedTensor } from '../../pack/safetensors.ts'

/** Seconds of work in all runs of a job. */
export interface WorkedSeconds {
  readonly experts: number
  readonly distill: number
  readonly evaluate: number
}

/** Before the first step. */
export const noSeconds: WorkedSeconds = { experts: 0, distill: 0, evaluate: 0 }

interface Common {
  /** Who computed: another rounds otherwise, so a study goes on with the same. */
  readonly executor: ExecutorName
  readonly seconds: WorkedSeconds
}

/** Where a study stands whose set is learned. */
export interface ComparingProgress extends Common {
  readonly stage: 'comparing'
  readonly set: DistilledSet
  readonly comparison: CompareProgress
}

/** Where a study stands once its experts are trained: those have files of their own. */
export type StudyProgress = (Common & { readonly stage: 'distilling'; readonly learning: Learning }) | ComparingProgress

/** What of a study's progress is no array. */
type Facts =
  | (Common & {
      readonly stage: 'distilling'
      readonly iteration: number
      readonly adamSteps: Readonly<Record<keyof Parameters, number>>
      readonly steps: QuantizerSteps | undefined
    })
  | (Common & {
      readonly stage: 'comparing'
      readonly set: Omit<DistilledSet, 'spectrum'>
      readonly comparison: CompareProgress
    })

const SPECTRUM_PARTS = ['spectra', 'channelMaps', 'heightMaps', 'widthMaps'] as const

/** A study's progress as a file holds it. */
export function keptOf(progress: StudyProgress): Kept {
  const { stage, executor, seconds } = progress
  if (stage === 'distilling') {
    const { iteration, state, steps } = progress.learning
    const adamSteps = mapParts((part) => state.adam[part].step)
    const facts: Facts = { stage, executor, seconds, iteration, adamSteps, steps }
    return { facts, tensors: learningTensors(state) }
  }
  const { set: { spectrum, ...set }, comparison } = progress
  const facts: Facts = { stage, executor, seconds, set, comparison }
  return { facts, tensors: SPECTRUM_PARTS.map((part) => flat(part, spectrum[part])) }
}

/** The progress that `keptOf` wrote. */
export function progressFrom({ facts, tensors }: Kept): StudyProgress {
  const arrays = new Map(tensors.map(({ name, data }) => [name, data]))
  const array = (name: string): Float32Array => {
    const data = arrays.get(name)
    if (!(data instanceof Float32Array)) throw new Error(`a checkpoint has no "${name}"`)
    return data
  }
  // A kept file is given back only when it is whole, and only to the version of the program that wrote it.
  const known = facts as Facts
  const { executor, seconds } = known
  if (known.stage === 'comparing') {
    const { stage, set, comparison } = known
    return { stage, executor, seconds, set: { ...set, steps: set.steps, spectrum: spectrumFrom(array) }, comparison }
  }
  const { stage, iteration, adamSteps, steps } = known
  return { stage, executor, seconds, learning: { iteration, state: stateFrom(array, adamSteps), steps } }
}

function learningTensors({ parameters, adam, rates }: LearningState): readonly NamedTensor[] {
  return PARTS.flatMap((part) => [
    flat(part, parameters[part]),
    flat(`${part}.first`, adam[part].first),
    flat(`${part}.second`, adam[part].second),
    flat(`${part}.rates`, rates[part]),
  ])
}

function stateFrom(
  array: (name: string) => Float32Array,
  adamSteps: Readonly<Record<keyof Parameters, number>>,
): LearningState {
  return {
    parameters: mapParts(array),
    adam: mapParts((part) => ({
      step: adamSteps[part], first: array(`${part}.first`), second: array(`${part}.second`),
    })),
    rates: mapParts((part) => array(`${part}.rates`)),
  }
}

function spectrumFrom(array: (name: string) => Float32Array): Spectrum {
  return {
    spectra: array('spectra'),
    channelMaps: array('channelMaps'),
    heightMaps: array('heightMaps'),
    widthMaps: array('widthMaps'),
  }
}

function flat(name: string, data: Float32Array): NamedTensor {
  return { name, shape: [data.length], data }
}
