import {
  MOST_CODED_NUMBERS, spectrumSizes, type SpectrumPlan, type Storage,
} from '../../../shared/domain/distilledSet.ts'
import {
  indicesByClass, pictureCount, valuesPerPicture, type ImageShape, type LabeledSet,
} from '../../../shared/domain/pictures.ts'
import { Failure } from '../../../shared/errors.ts'

/**
 * Bits that one number takes as written. For `i8`, transforms keep all their codes, and for spectra it is what the plan
 * aims at: their quantizer is fitted to it. Many coarse spectra teach more than few fine ones (docs/method.md).
 */
const BITS: Readonly<Record<Storage, { readonly spectra: number; readonly transforms: number }>> = {
  f32: { spectra: 32, transforms: 32 },
  f16: { spectra: 16, transforms: 16 },
  i8: { spectra: 1, transforms: 8 },
}
/** Bytes of the tensors' header, labels, step size and quantizer steps, compressed. */
const OVERHEAD_BYTES = 400
/** Part of a picture's side that a spectrum keeps at most, and at least. */
const WIDEST_RANK = 0.45
const NARROWEST_RANK = 0.15
/** Spectra a class that a plan should reach before its ranks grow. */
const WANTED_SPECTRA = 8

/** What a plan is chosen for. */
export interface PlanRequest {
  /** What is learned from. */
  readonly training: LabeledSet
  readonly storage: Storage
  /** Most bytes of the data part as written. */
  readonly bytes: number
}

/**
 * Turns a budget into ranks and counts: the widest ranks that leave enough spectra for every class, then as many
 * spectra as fit. No class gets more spectra than its smallest sister has pictures.
 *
 * @throws Failure 'budget-too-small' when one spectrum a class does not fit, 'budget-too-large' when the budget holds
 * the training pictures themselves
 */
export function choosePlan({ training, storage, bytes }: PlanRequest): SpectrumPlan {
  const most = pictureCount(training) * valuesPerPicture(training.shape)
  if (bytes >= most) throw new Failure({ code: 'budget-too-large', bytes, most })
  const bits = (bytes - OVERHEAD_BYTES) * 8
  const smallestClass = Math.min(...indicesByClass(training).map((indices) => indices.length))
  const plans = candidates(training.shape, training.classes.length).map((plan) =>
    fill(plan, bits, storage, smallestClass),
  )
  const fitting = plans.filter(({ spectraPerClass }) => spectraPerClass > 0)
  const chosen = fitting.find(({ spectraPerClass }) => spectraPerClass >= Math.min(WANTED_SPECTRA, smallestClass))
  const plan = chosen ?? fitting.at(-1)
  if (!plan) throw new Failure({ code: 'budget-too-small', bytes, needed: leastBytes(training, storage) })
  return plan
}

/** Plans of one spectrum a class, widest ranks first. A second transform costs what more spectra use better. */
function candidates(image: ImageShape, classes: number): readonly SpectrumPlan[] {
  const widest = rankOf(image, WIDEST_RANK)
  const narrowest = rankOf(image, NARROWEST_RANK)
  return Array.from({ length: widest - narrowest + 1 }, (_, narrower) => {
    const rank = widest - narrower
    const ranks = { channel: image.channels, height: rank, width: rank }
    return { image, classes, spectraPerClass: 1, transforms: 1, ranks }
  })
}

function rankOf({ height, width }: ImageShape, share: number): number {
  return Math.max(2, Math.round(Math.min(height, width) * share))
}

/** The plan with as many spectra a class as the bits hold and a reader accepts; none when nothing is left for them. */
function fill(plan: SpectrumPlan, bits: number, storage: Storage, mostSpectra: number): SpectrumPlan {
  const { spectra, transforms } = numbersOf(plan)
  const forSpectra = (bits - transforms * BITS[storage].transforms) / BITS[storage].spectra
  const fitting = Math.floor(Math.min(forSpectra, MOST_CODED_NUMBERS) / spectra)
  return { ...plan, spectraPerClass: Math.max(0, Math.min(mostSpectra, fitting)) }
}

/** Bytes of the smallest plan that says something about every class. */
function leastBytes({ shape, classes }: LabeledSet, storage: Storage): number {
  const needed = candidates(shape, classes.length).map((plan) => {
    const { spectra, transforms } = numbersOf(plan)
    return transforms * BITS[storage].transforms + spectra * BITS[storage].spectra
  })
  return Math.ceil(Math.min(...needed) / 8) + OVERHEAD_BYTES
}

function numbersOf(plan: SpectrumPlan): { readonly spectra: number; readonly transforms: number } {
  const { channelMaps, heightMaps, spectra, widthMaps } = spectrumSizes(plan)
  return { spectra, transforms: channelMaps + heightMaps + widthMaps }
}
