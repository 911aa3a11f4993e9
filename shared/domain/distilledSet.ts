import type { ImageShape } from './pictures.ts'

/** How many numbers of what kind describe a distilled set. */
export interface SpectrumPlan {
  readonly image: ImageShape
  readonly classes: number
  /** N_t: spectra of one class. */
  readonly spectraPerClass: number
  /** N_k: transforms, shared by all classes. */
  readonly transforms: number
  readonly ranks: { readonly channel: number; readonly height: number; readonly width: number }
}

/** How one number is stored. `i8` is a whole number times a step, trained with the quantizer in the loop. */
export type Storage = 'f32' | 'f16' | 'i8'

/** Mean and standard deviation of each channel of the training pictures, pixel values in [0, 1]. */
export interface Normalization {
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
}

/** The learned numbers themselves. */
export interface Spectrum {
  /** T [classes, N_t, rc, rh, rw] */
  readonly spectra: Float32Array
  /** KC [N_k, rc, C] */
  readonly channelMaps: Float32Array
  /** KH [N_k, rh, H] */
  readonly heightMaps: Float32Array
  /** KW [N_k, rw, W] */
  readonly widthMaps: Float32Array
}

/** Width of the quantizer's bins, one for the spectra and one for the transforms. */
export interface QuantizerSteps {
  readonly spectra: number
  readonly transforms: number
}

/** What distillation makes and a pack carries: all that training on it needs. */
export interface DistilledSet {
  readonly plan: SpectrumPlan
  readonly storage: Storage
  /** Present when, and only when, storage is `i8`. */
  readonly steps: QuantizerSteps | undefined
  /** As read back from storage: rounding is already in the values. */
  readonly spectrum: Spectrum
  readonly normalization: Normalization
  /** Learned step size of plain SGD on the decoded pictures. */
  readonly stepSize: number
}

/**
 * Most numbers of spectra that a pack stores as entropy-coded codes (`i8`). More would keep a reader busy for minutes:
 * where every code is as expected, one byte holds thousands.
 */
export const MOST_CODED_NUMBERS = 2 ** 24

/** Pictures of one class that the spectra and transforms decode to. */
export function decodedPerClass(plan: SpectrumPlan): number {
  return plan.spectraPerClass * plan.transforms
}

/** Pictures that the spectra and transforms decode to. */
export function decodedCount(plan: SpectrumPlan): number {
  return plan.classes * decodedPerClass(plan)
}

/** Class of each decoded picture; picture (c, i, j) stands at (c * N_t + i) * N_k + j. */
export function decodedLabels(plan: SpectrumPlan): Uint8Array {
  const perClass = decodedPerClass(plan)
  return Uint8Array.from({ length: decodedCount(plan) }, (_, index) => Math.floor(index / perClass))
}

/** Numbers in each part of the spectrum. */
export function spectrumSizes(plan: SpectrumPlan): Record<keyof Spectrum, number> {
  const { channel, height, width } = plan.ranks
  return {
    spectra: plan.classes * plan.spectraPerClass * channel * height * width,
    channelMaps: plan.transforms * channel * plan.image.channels,
    heightMaps: plan.transforms * height * plan.image.height,
    widthMaps: plan.transforms * width * plan.image.width,
  }
}
