import type { ClassSpectrum, Finding } from '../../../../shared/domain/finding.ts'
import type { VarianceCurve } from '../../../../shared/domain/varianceCurve.ts'

/** Part of a class's variance that is asked for. */
const wantedShare = 0.9

/** A class is worth a word where this many times fewer pictures would show as much of it. */
const redundant = 3

/**
 * Classes of which far fewer pictures would show as much: how fast the variance along principal directions decays says
 * how small a class may get.
 */
export function checkRedundancy(curves: readonly VarianceCurve[]): readonly Finding[] {
  const spectra = curves.flatMap(({ label, pictures, shares }): readonly ClassSpectrum[] => {
    const spectrum = spectrumOf(shares)
    if (label === undefined || pictures < redundant * spectrum.directions) return []
    return [{ label, count: pictures, ...spectrum }]
  })
  return spectra.length > 0 ? [{ code: 'redundancy', sureness: 'certain', classes: spectra }] : []
}

/** The least number of directions with the wanted share; where even the most are too few, those and their share. */
function spectrumOf(shares: readonly number[]): Pick<ClassSpectrum, 'share' | 'directions'> {
  const at = shares.findIndex((share) => share >= wantedShare)
  const last = at < 0 ? shares.length - 1 : at
  return { share: shares[last] ?? 1, directions: Math.max(1, last + 1) }
}
