import type { Spectrum } from '../../shared/domain/distilledSet.ts'
import { adam, type AdamState } from './optimizer/adam.ts'
import type { DistillRecipe } from './recipe.ts'

/** All that is learned: the spectrum and log beta, a vector of one, so that the step size stays positive. */
export interface Parameters extends Spectrum {
  readonly logStepSize: Float32Array
}

type Part = keyof Parameters
const PARTS: readonly Part[] = ['spectra', 'channelMaps', 'heightMaps', 'widthMaps', 'logStepSize']

/** Parameters, their optimizer's state and their rates: with the iteration's number, all that the next step needs. */
export interface LearningState {
  readonly parameters: Parameters
  readonly adam: Readonly<Record<Part, AdamState>>
  readonly rates: Readonly<Record<Part, number>>
}

/** The state before the first iteration. Rates are relative to each part's root mean square at the start. */
export function startLearning(spectrum: Spectrum, recipe: DistillRecipe): LearningState {
  const parameters = { ...spectrum, logStepSize: Float32Array.of(Math.log(recipe.stepSize)) }
  const relative = (part: keyof Spectrum, rate: number): number => rate * rootMeanSquare(spectrum[part])
  return {
    parameters,
    adam: mapParts((part) => adam.init(parameters[part].length)),
    rates: {
      spectra: relative('spectra', recipe.rates.spectra),
      channelMaps: relative('channelMaps', recipe.rates.transforms),
      heightMaps: relative('heightMaps', recipe.rates.transforms),
      widthMaps: relative('widthMaps', recipe.rates.transforms),
      logStepSize: recipe.rates.stepSize,
    },
  }
}

/** One Adam step of every part; `schedule` scales all rates. */
export function learn(state: LearningState, gradient: Parameters, schedule: number): LearningState {
  const updates = mapParts((part) =>
    adam.update(state.parameters[part], gradient[part], state.adam[part], state.rates[part] * schedule),
  )
  return {
    parameters: mapParts((part) => updates[part].parameters),
    adam: mapParts((part) => updates[part].state),
    rates: state.rates,
  }
}

function mapParts<Value>(valueOf: (part: Part) => Value): Record<Part, Value> {
  // PARTS names every key of the record once.
  return Object.fromEntries(PARTS.map((part) => [part, valueOf(part)])) as Record<Part, Value>
}

function rootMeanSquare(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}
