import { bonds, type DrawnPolicy, type SplitPolicy } from '../../../shared/domain/splitPolicy.ts'
import type { BoundPictures, DrawnSplit } from './account.ts'
import { bondedGroups, type BondPairs } from './bondedGroups.ts'
import { splitByDate, splitByLot } from './byOrigin.ts'
import type { SplitPicture } from './splitPicture.ts'
import { splitStratified } from './stratified.ts'

/** Divides pictures by a policy. No group is taken apart. */
export function drawSplit(pictures: readonly SplitPicture[], pairs: BondPairs, policy: DrawnPolicy): DrawnSplit {
  const bound = bindPictures(pictures, pairs, policy)
  switch (policy.method) {
    case 'stratified':
      return splitStratified(bound, policy)
    case 'lot':
      return splitByLot(bound, policy.lots)
    case 'date':
      return splitByDate(bound, policy.from)
  }
}

/** What a policy keeps together: what shows the same, and lots where that is wished; nothing of a given split. */
export function bindPictures(
  pictures: readonly SplitPicture[],
  pairs: BondPairs,
  policy: SplitPolicy,
): BoundPictures {
  const holding = policy.method === 'given' ? [] : bonds.filter((bond) => bond !== 'lot' || policy.keepLots)
  return { pictures, pairs, holding, groups: bondedGroups(pictures.length, pairs, holding) }
}
