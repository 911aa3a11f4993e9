import type { SizeForecast } from '../../stores/sizes.ts'

/** On each side of the chosen size, so many others are tried, every second stop: neighbors hardly differ. */
const BESIDE = 2
const STRIDE = 2

/** The sizes of a sweep around the chosen one, from the smallest to the largest. */
export function trialSizes(sizes: readonly SizeForecast[], chosen: SizeForecast): readonly SizeForecast[] {
  const at = sizes.indexOf(chosen)
  return sizes.filter((_, other) =>
    Math.abs(other - at) <= BESIDE * STRIDE && (other - at) % STRIDE === 0)
}
