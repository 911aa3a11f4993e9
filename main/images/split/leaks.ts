import type { LeakState } from '../../../shared/domain/split.ts'
import { bonds, type Bond } from '../../../shared/domain/splitPolicy.ts'
import { groupsOf } from '../inspection/groups.ts'
import type { BondPairs } from './bondedGroups.ts'

/** Pictures that a bond connects across training and test, a list each, by their indices. */
export interface Leak {
  readonly bond: Bond
  readonly groups: readonly (readonly number[])[]
}

/** Whether what is tested on was also learned from. */
export interface LeakCheck {
  readonly state: LeakState
  /** From the worst. Lots are a warning only: pictures of one are alike, but not the same. */
  readonly leaks: readonly Leak[]
  /** Pictures of which nothing is known that would show near copies. */
  readonly unmeasured: number
}

/**
 * Looks for pictures of one origin on both sides.
 *
 * @param isTest for each picture
 * @param unmeasured pictures whose near copies are not among the pairs
 */
export function checkLeaks(pairs: BondPairs, isTest: readonly boolean[], unmeasured: number): LeakCheck {
  const crosses = ([one, ...others]: readonly number[]): boolean =>
    one !== undefined && others.some((other) => isTest[other] !== isTest[one])
  const groupsAcross = (bond: Bond): Leak['groups'] =>
    // A near copy of a near copy may look different: there only the two that cross are alike for sure.
    bond === 'near-copy' ? groupsOf(pairs[bond].filter(crosses)) : groupsOf(pairs[bond]).filter(crosses)
  const leaks = bonds.map((bond) => ({ bond, groups: groupsAcross(bond) })).filter(({ groups }) => groups.length > 0)
  const isLeaking = leaks.some(({ bond }) => bond !== 'lot')
  return { state: isLeaking ? 'leaking' : unmeasured > 0 ? 'unchecked' : 'clean', leaks, unmeasured }
}
