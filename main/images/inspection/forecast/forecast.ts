import { indicesByClass, type TrainingSplit } from '../../../../shared/domain/pictures.ts'
import { spread } from '../../sample.ts'
import { leadingDirections } from '../leadingDirections.ts'
import { asPart, type Steps } from '../steps.ts'
import { thumbnailsOf } from '../thumbnailsOf.ts'
import { calibration } from './calibration.ts'
import { learningCurve, type LearningPoint } from './learningCurve.ts'

/** Directions whose variance is measured; how fast the last half of them falls says how the rest do. */
const directionCount = 64

/** Pictures of a class that are looked at: more do not change how its variance decays. */
const sampleCount = 1000

/** Part of the time that the learning curve takes. */
const partOfCurve = 0.8

/** Of each doubling's gain the next one gives at least and at most so much. */
const gainRatios = { least: 0.4, most: 0.85 }

/** What a forecast rests on: measured once, it answers for any budget. */
export interface ForecastBasis {
  readonly classes: number
  /** Training pictures of the largest class. */
  readonly largestClass: number
  readonly curve: readonly LearningPoint[]
  readonly spectra: readonly DecayingSpectrum[]
}

/** How the variance of a class decays along its principal directions. */
export interface DecayingSpectrum {
  readonly count: number
  /** Part of the variance that so many leading directions and one leave over, 0 to 1. */
  readonly leftOver: readonly number[]
}

/** By how much accuracy should fall when a network learns from a pack in place of all pictures, 0 to 1. */
export interface GapForecast {
  readonly gap: number
  /** Where the gap should lie, were the set like those that the forecast was compared with. */
  readonly low: number
  readonly high: number
}

/** Measures what `forecastGap` needs. It yields how far it is, 0 to 1. */
export function* forecastBasis(training: TrainingSplit): Steps<ForecastBasis> {
  const curve = yield* asPart(learningCurve(training), 0, partOfCurve)
  const byClass = indicesByClass(training)
  const spectra: DecayingSpectrum[] = []
  const from = (label: number): number => partOfCurve + ((1 - partOfCurve) * label) / byClass.length
  for (const [label, members] of byClass.entries()) {
    const thumbnails = yield* asPart(thumbnailsOf(training, spread(members, sampleCount)), from(label), from(label))
    const leftOver = yield* asPart(leftOverOf(thumbnails), from(label), from(label + 1))
    if (members.length > 1) spectra.push({ count: members.length, leftOver })
  }
  const largestClass = Math.max(0, ...byClass.map(({ length }) => length))
  return { classes: training.classes.length, largestClass, curve, spectra }
}

/**
 * What a pack that decodes to so many pictures a class should cost, by what packs of other sets did cost.
 *
 * @param perClass pictures of a class that the pack decodes to
 */
export function forecastGap(basis: ForecastBasis, perClass: number): GapForecast {
  const { scale, reach } = calibration
  const gap = scale * uncalibratedGap(basis, perClass)
  return { gap, low: Math.max(0, gap - reach), high: Math.min(1, gap + reach) }
}

/**
 * The forecast as it was before any pack was measured. What a light judge can tell, a pack loses as the judge does with
 * that many pictures in place of all. What it cannot tell lies in finer detail: of that a pack loses none to as much as
 * its directions leave over of the variance; half of it is the guess.
 *
 * @param perClass as `forecastGap` takes it
 */
export function uncalibratedGap(basis: ForecastBasis, perClass: number): number {
  const { classes, largestClass } = basis
  const draws = drawsOf(basis)
  const reached = meanOf(draws.map((accuracies) => accuracyAt(accuracies, largestClass)))
  const kept = meanOf(draws.map((accuracies) => accuracyAt(accuracies, Math.min(perClass, largestClass))))
  const unseen = Math.max(0, 1 - Math.max(1 / classes, reached)) * meanOf(basis.spectra.map((spectrum) =>
    leftOverAfter(spectrum, perClass)))
  return Math.max(0, reached - kept) + unseen / 2
}

interface Reached {
  readonly perClass: number
  readonly accuracy: number
}

function drawsOf({ curve }: ForecastBasis): readonly (readonly Reached[])[] {
  return (curve[0]?.accuracies ?? []).map((_, draw) =>
    curve.map(({ perClass, accuracies }) => ({ perClass, accuracy: accuracies[draw] ?? 0 })))
}

/** Between two points by the logarithm of the count; behind the last each doubling gives a part of the one before. */
function accuracyAt(curve: readonly Reached[], perClass: number): number {
  const after = curve.findIndex((point) => point.perClass >= perClass)
  const last = curve.at(-1)
  if (after === -1) return (last?.accuracy ?? 0) + gainBehind(curve, perClass)
  const [one, other] = [curve[Math.max(0, after - 1)], curve[after]]
  if (!one || !other || one.perClass === other.perClass) return other?.accuracy ?? 0
  const part = Math.log(Math.max(1, perClass) / one.perClass) / Math.log(other.perClass / one.perClass)
  return one.accuracy + part * (other.accuracy - one.accuracy)
}

function gainBehind(curve: readonly Reached[], perClass: number): number {
  const most = curve.at(-1)?.perClass ?? 1
  const [last, half, quarter] = [most, most / 2, most / 4].map((count) => accuracyAt(curve, count))
  if (most < 4 || last === undefined || half === undefined || quarter === undefined) return 0
  const gain = Math.max(0, last - half)
  const ratio = Math.min(gainRatios.most, Math.max(gainRatios.least, gain / Math.max(1e-6, half - quarter)))
  const doublings = Math.log2(perClass / most)
  return (gain * ratio * (1 - ratio ** doublings)) / (1 - ratio)
}

function* leftOverOf(thumbnails: readonly Uint8Array[]): Steps<readonly number[]> {
  const { variances, totalVariance } = yield* leadingDirections(thumbnails, directionCount)
  let sum = 0
  return variances.map((variance) => {
    sum += variance
    return totalVariance === 0 ? 0 : Math.max(0, 1 - sum / totalVariance)
  })
}

/** Behind the directions that were measured, by the power law of their last half. */
function leftOverAfter({ count, leftOver }: DecayingSpectrum, directions: number): number {
  if (directions >= count - 1) return 0
  const measured = leftOver[Math.round(directions) - 1]
  if (measured !== undefined) return measured
  const [middle, last] = [leftOver[(leftOver.length >> 1) - 1] ?? 1, leftOver.at(-1) ?? 1]
  if (directions < 1 || last === 0) return directions < 1 ? 1 : 0
  return last * (directions / leftOver.length) ** Math.min(0, Math.log2(last / middle))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
