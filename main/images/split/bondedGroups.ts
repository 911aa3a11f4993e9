import type { Bond } from '../../../shared/domain/splitPolicy.ts'
import { groupsOf, type Pair } from '../inspection/groups.ts'
import type { SplitPicture } from './splitPicture.ts'

/** Pictures that must be on one side, by their indices; one that belongs to no other is a group of its own. */
export type BondedGroup = readonly number[]

/** The pairs of pictures that each bond connects. */
export type BondPairs = Readonly<Record<Bond, readonly Pair[]>>

/** @param nearPairs as `findNearPairs` tells them */
export function bondPairsOf(pictures: readonly SplitPicture[], nearPairs: readonly Pair[]): BondPairs {
  return {
    'copy': pairsOfEqual(pictures.map(({ content }) => content)),
    'near-copy': nearPairs.filter(([one, other]) => pictures[one]?.content !== pictures[other]?.content),
    'part': pairsOfEqual(pictures.map(partOf)),
    'lot': pairsOfEqual(pictures.map(({ lot }) => lot)),
  }
}

/**
 * Groups that no split may take apart: what bonds connect, over any number of steps.
 *
 * @param count of all pictures
 * @param holding the bonds that count
 */
export function bondedGroups(count: number, pairs: BondPairs, holding: readonly Bond[]): readonly BondedGroup[] {
  const groups = groupsOf(holding.flatMap((bond) => pairs[bond]))
  const grouped = new Set(groups.flat())
  const alone = Array.from({ length: count }, (_, at) => [at]).filter(([at = -1]) => !grouped.has(at))
  return [...groups, ...alone]
}

/** Lots number their parts anew: part 1 of one lot is not part 1 of another. */
function partOf({ lot, part }: SplitPicture): string | undefined {
  return part === undefined ? undefined : JSON.stringify([lot ?? '', part])
}

/** Each with the one before it that has the same value. */
function pairsOfEqual(values: readonly (string | undefined)[]): readonly Pair[] {
  const last = new Map<string, number>()
  return values.flatMap((value, at): readonly Pair[] => {
    if (value === undefined) return []
    const before = last.get(value)
    last.set(value, at)
    return before === undefined ? [] : [[before, at]]
  })
}
