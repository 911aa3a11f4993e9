import type { SplitName } from '../../../shared/domain/library.ts'
import type { DrawnPolicy } from '../../../shared/domain/splitPolicy.ts'
import type { BondPairs } from './bondedGroups.ts'
import { ofLots, since } from './byOrigin.ts'
import { bindPictures } from './draw.ts'
import type { SplitPicture } from './splitPicture.ts'

/**
 * Sides for pictures that came after a split was drawn. Those that are assigned stay where they are, so a newcomer goes
 * where its group is, to the test pictures if it is on both sides. Without such a group, it is tested on where it is of
 * a lot or a time that is, and learned from otherwise: what was drawn by a seed is not drawn again.
 *
 * @param assigned the side of each picture; undefined for newcomers
 * @returns sides by the indices of the newcomers
 */
export function sidesOfNewcomers(
  pictures: readonly SplitPicture[],
  assigned: readonly (SplitName | undefined)[],
  pairs: BondPairs,
  policy: DrawnPolicy,
): ReadonlyMap<number, SplitName> {
  const isWished = wishOf(policy)
  return new Map(bindPictures(pictures, pairs, policy).groups.flatMap((group) => {
    const taken = new Set(group.map((member) => assigned[member]))
    const isTest = taken.has('test') || (!taken.has('training') && group.some((member) => isWished(pictures[member])))
    return group.filter((member) => assigned[member] === undefined)
      .map((member) => [member, isTest ? 'test' : 'training'] as const)
  }))
}

function wishOf(policy: DrawnPolicy): (picture: SplitPicture | undefined) => boolean {
  switch (policy.method) {
    case 'stratified':
      return () => false
    case 'lot': {
      const isWished = ofLots(policy.lots)
      return (picture) => picture !== undefined && isWished(picture)
    }
    case 'date': {
      const isWished = since(policy.from)
      return (picture) => picture !== undefined && isWished(picture)
    }
  }
}
