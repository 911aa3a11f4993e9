import type { ClassSpectrum, Finding } from '../../../../shared/domain/finding.ts'
import { leadingDirections } from '../leadingDirections.ts'
import { spread } from '../../sample.ts'
import type { MeasuredSet } from '../measurements.ts'
import { asPart, type Steps } from '../steps.ts'

/** Part of a class's variance that is asked for. */
const wantedShare = 0.9

/** Directions that are looked at, and with them the most that can be told. */
const mostDirections = 64

/** Pictures of a class that are looked at: more do not change how its variance decays. */
const sampleCount = 1000

/** A class is worth a word where this many times fewer pictures would show as much of it. */
const redundant = 3

/**
 * Classes of which far fewer pictures would show as much: how fast the variance along principal directions decays says
 * how small a class may get.
 */
export function* checkRedundancy({ classes, pictures }: MeasuredSet): Steps<readonly Finding[]> {
  const spectra: ClassSpectrum[] = []
  for (const label of classes.keys()) {
    const members = pictures.filter((picture) => picture.label === label && picture.split === 'training')
    const steps = spectrumOf(spread(members, sampleCount).map(({ thumbnail }) => thumbnail))
    const spectrum = yield* asPart(steps, label / classes.length, (label + 1) / classes.length)
    if (members.length >= redundant * spectrum.directions) spectra.push({ label, count: members.length, ...spectrum })
  }
  return spectra.length > 0 ? [{ code: 'redundancy', sureness: 'certain', classes: spectra }] : []
}

/** The least number of directions with the wanted share; where even the most are too few, those and their share. */
function* spectrumOf(thumbnails: readonly Uint8Array[]): Steps<Pick<ClassSpectrum, 'share' | 'directions'>> {
  const { variances, totalVariance } = yield* leadingDirections(thumbnails, mostDirections)
  let sum = 0
  for (const [at, variance] of variances.entries()) {
    sum += variance
    if (sum >= wantedShare * totalVariance) return { share: sum / totalVariance, directions: at + 1 }
  }
  return { share: totalVariance === 0 ? 1 : sum / totalVariance, directions: Math.max(1, variances.length) }
}
