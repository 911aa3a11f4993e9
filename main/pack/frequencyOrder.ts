import type { SpectrumPlan } from '../../shared/domain/distilledSet.ts'

/**
 * The positions of a spectrum [rc, rh, rw], low frequencies first: by the sum of the three indices, then as they lie.
 * A start from real pictures orders each mode by energy, so numbers of like size come to stand together.
 */
export function frequencyOrder({ channel, height, width }: SpectrumPlan['ranks']): Uint32Array {
  const frequency = (position: number): number =>
    Math.floor(position / (height * width)) + (Math.floor(position / width) % height) + (position % width)
  return Uint32Array.from({ length: channel * height * width }, (_, position) => position)
    .sort((one, other) => frequency(one) - frequency(other) || one - other)
}

/** [classes * N_t, positions] -> [positions, classes * N_t], positions in frequency order. */
export function toFrequencyMajor(spectra: Float32Array, order: Uint32Array): Float32Array {
  const count = spectra.length / order.length
  const planes = new Float32Array(spectra.length)
  order.forEach((position, plane) => {
    for (let at = 0; at < count; at += 1) planes[plane * count + at] = spectra[at * order.length + position] ?? 0
  })
  return planes
}

/** The inverse of `toFrequencyMajor`. */
export function fromFrequencyMajor(planes: Float32Array, order: Uint32Array): Float32Array {
  const count = planes.length / order.length
  const spectra = new Float32Array(planes.length)
  order.forEach((position, plane) => {
    for (let at = 0; at < count; at += 1) spectra[at * order.length + position] = planes[plane * count + at] ?? 0
  })
  return spectra
}
