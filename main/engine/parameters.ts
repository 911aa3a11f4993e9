import type { Spectrum } from '../../shared/domain/distilledSet.ts'
import { adam, type AdamState } from './optimizer/adam.ts'
import type { DistillRecipe } from './recipe.ts'

/** All that is learned: the spectrum and log beta, a vector of one, so that the step size stays positive. */
export interface Parameters extends Spectrum {
  readonly logStepSize: Float32Array
}

type Part = keyof Parameters

export const PARTS: readonly Part[] = ['spectra', 'channelMaps', 'heightMaps', 'widthMaps', 'logStepSize']

/** Parameters, their optimizer's state and their rates: with the iteration's number, all that the next step needs. */
export interface LearningState {
  readonly parameters: Parameters
  readonly adam: Readonly<Record<Part, AdamState>>
  /** A rate for each number. */
  readonly rates: Readonly<Record<Part, Float32Array>>
}

/**
 * The state before the first iteration. Rates are relative to the root mean square at the start: of each mode's
 * transforms, and of each place of all spectra, because fine places are small and would drown in steps of the coarse
 * ones' size.
 *
 * @param places rc * rh * rw, numbers of one spectrum
 */
export function startLearning(spectrum: Spectrum, places: number, recipe: DistillRecipe): LearningState {
  const parameters = { ...spectrum, logStepSize: Float32Array.of(Math.log(recipe.stepSize)) }
  const { spectra, transforms, stepSize } = recipe.rates
  return {
    parameters,
    adam: mapParts((part) => adam.init(parameters[part].length)),
    rates: {
      spectra: relativeRates(spectrum.spectra, places, spectra),
      channelMaps: relativeRates(spectrum.channelMaps, 1, transforms),
      heightMaps: relativeRates(spectrum.heightMaps, 1, transforms),
      widthMaps: relativeRates(spectrum.widthMaps, 1, transforms),
      logStepSize: Float32Array.of(stepSize),
    },
  }
}

/** One Adam step of every part; `schedule` scales all rates. */
export function learn(state: LearningState, gradient: Parameters, schedule: number): LearningState {
  const updates = mapParts((part) =>
    adam.update(
      state.parameters[part], gradient[part], state.adam[part], state.rates[part].map((rate) => rate * schedule),
    ),
  )
  return {
    parameters: mapParts((part) => updates[part].parameters),
    adam: mapParts((part) => updates[part].state),
    rates: state.rates,
  }
}

/** A record of what belongs to each part. */
export function mapParts<Value>(valueOf: (part: Part) => Value): Record<Part, Value> {
  // PARTS names every key of the record once.
  return Object.fromEntries(PARTS.map((part) => [part, valueOf(part)])) as Record<Part, Value>
}

/** `rate` times the root mean square, over all rows of `places` numbers, of the place that each number stands at. */
function relativeRates(values: Float32Array, places: number, rate: number): Float32Array {
  const squares = new Float64Array(places)
  values.forEach((value, at) => (squares[at % places] = (squares[at % places] ?? 0) + value * value))
  const rows = values.length / places
  return Float32Array.from(values, (_, at) => rate * Math.sqrt((squares[at % places] ?? 0) / rows))
}
