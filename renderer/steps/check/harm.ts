import { findingsByHarm, harmlessFindings, type FindingCode } from '../../../shared/domain/finding.ts'

/** How much a finding spoils: the figures of all that follows, the result, or nothing. */
export type Harm = 'great' | 'some' | 'none'

/** From this on, findings spoil no figures. */
const firstOfSome: FindingCode = 'few-training-pictures'

export function harmOf(code: FindingCode): Harm {
  if (harmlessFindings.includes(code)) return 'none'
  return findingsByHarm.indexOf(code) < findingsByHarm.indexOf(firstOfSome) ? 'great' : 'some'
}
