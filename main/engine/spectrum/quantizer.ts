import type { DistilledSet, QuantizerSteps, Spectrum, Storage } from '../../../shared/domain/distilledSet.ts'
import { Failure } from '../../../shared/errors.ts'

/** Codes reach from -MOST_CODE to MOST_CODE, so that a code and its negative both exist. */
export const MOST_CODE = 127
const BISECTIONS = 14

/** The whole number that stands for a value. */
export function codeOf(value: number, step: number): number {
  return Math.max(-MOST_CODE, Math.min(MOST_CODE, Math.round(value / step)))
}

/** The spectrum as it will be read back from storage. @throws Error when `i8` has no steps */
export function roundToStorage(spectrum: Spectrum, storage: Storage, steps: QuantizerSteps | undefined): Spectrum {
  switch (storage) {
    case 'f32':
      return spectrum
    case 'f16':
      return mapParts(spectrum, (value) => Math.f16round(value), (value) => Math.f16round(value))
    case 'i8': {
      if (!steps) throw new Error('i8 storage needs quantizer steps')
      const round = (step: number) => (value: number) => Math.fround(codeOf(value, step) * step)
      return mapParts(spectrum, round(steps.spectra), round(steps.transforms))
    }
  }
}

/** What the steps are fitted to: the set as it would be written, its size, and the size allowed. */
export interface RateTarget {
  readonly set: Omit<DistilledSet, 'storage' | 'steps' | 'spectrum'>
  readonly bytes: number
  readonly writtenBytes: (set: DistilledSet) => number
}

/** A set was written once to see its size: for a large one this takes a second. */
export interface FitStep {
  readonly kind: 'fit'
}

/**
 * Finest steps with which the set, entropy-coded as written, fits the allowed bytes. The transforms, shared by all
 * pictures, keep all codes; the bins of the spectra grow until the set fits: bits a number follow from the budget.
 * @throws Failure 'budget-too-small' when not even one bin fits
 */
export function* fitSteps(spectrum: Spectrum, target: RateTarget): Generator<FitStep, QuantizerSteps> {
  const maps = [spectrum.channelMaps, spectrum.heightMaps, spectrum.widthMaps]
  const transforms = Math.fround(Math.max(...maps.map(largest)) / MOST_CODE)
  const finest = largest(spectrum.spectra) / MOST_CODE
  // A growth of 1 leaves one bin on each side of 0.
  const stepAt = (growth: number): number => Math.fround(finest * MOST_CODE ** growth)
  const bytesAt = (growth: number): number => {
    const steps = { spectra: stepAt(growth), transforms }
    return target.writtenBytes({ ...target.set, storage: 'i8', steps, spectrum: roundToStorage(spectrum, 'i8', steps) })
  }
  if (bytesAt(0) <= target.bytes) return { spectra: stepAt(0), transforms }
  const needed = bytesAt(1)
  if (needed > target.bytes) throw new Failure({ code: 'budget-too-small', bytes: target.bytes, needed })
  let [low, high] = [0, 1]
  for (let round = 0; round < BISECTIONS; round += 1) {
    yield { kind: 'fit' }
    const middle = (low + high) / 2
    if (bytesAt(middle) <= target.bytes) high = middle
    else low = middle
  }
  return { spectra: stepAt(high), transforms }
}

type Rounding = (value: number) => number

function mapParts(spectrum: Spectrum, ofSpectra: Rounding, ofMaps: Rounding): Spectrum {
  return {
    spectra: spectrum.spectra.map(ofSpectra),
    channelMaps: spectrum.channelMaps.map(ofMaps),
    heightMaps: spectrum.heightMaps.map(ofMaps),
    widthMaps: spectrum.widthMaps.map(ofMaps),
  }
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12)
}
