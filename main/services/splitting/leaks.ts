import type { LeakState } from '../../../shared/domain/split.ts'
import type { BondCount } from '../../../shared/domain/splitPolicy.ts'
import { checkLeaks } from '../../images/split/leaks.ts'
import type { BondedMembers } from './bondedMembers.ts'

/** Whether what is tested on is also learned from. */
export interface LeakReport {
  readonly state: LeakState
  /** From the worst. */
  readonly leaks: readonly BondCount[]
  /** Pictures that could not be looked through for near copies. */
  readonly unmeasured: number
  /** Contents that belong together across the split, a list for each group, the worst first; lots are not listed. */
  readonly groups: readonly (readonly string[])[]
}

export function leaksOf({ members, pairs, unmeasured }: BondedMembers): LeakReport {
  const { state, leaks } = checkLeaks(pairs, members.map(({ split }) => split === 'test'), unmeasured)
  return {
    state,
    leaks: leaks.map(({ bond, groups }) => ({ bond, groups: groups.length, pictures: groups.flat().length })),
    unmeasured,
    groups: leaks.filter(({ bond }) => bond !== 'lot')
      .flatMap(({ groups }) => groups.map((group) => group.flatMap((at) => members[at]?.content ?? []))),
  }
}
