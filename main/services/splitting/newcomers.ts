import { sidesOfNewcomers } from '../../images/split/newcomers.ts'
import type { Library } from '../../library/open.ts'
import { assign, findSplit } from '../../library/repositories/splits.ts'
import { membersNow, type BondedMembers } from './bondedMembers.ts'

/**
 * Gives the pictures that came after a split was drawn their sides, once and for all. Where nothing was drawn, they
 * stay as their source has them. While near copies are not known, they wait: what they are like may be tested on.
 *
 * @returns the members with the sides that they have now
 */
export function placeNewcomers({ reader, writer }: Library, bonded: BondedMembers): BondedMembers {
  const { projectId, members, pairs, unmeasured } = bonded
  const split = findSplit(reader, projectId)
  if (split === undefined || split.policy.method === 'given' || unmeasured > 0) return bonded
  const sides = sidesOfNewcomers(members, members.map(({ assigned }) => assigned), pairs, split.policy)
  const assignments = [...sides].flatMap(([at, side]) => {
    const content = members[at]?.content
    return content === undefined ? [] : [{ content, side }]
  })
  assign(writer, split.id, assignments)
  return membersNow(reader, bonded)
}
