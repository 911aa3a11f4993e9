import type {
  Bond, BondCount, ClassSplit, HeldTogether, SplitAccount, SplitFact,
} from '../../../shared/domain/splitPolicy.ts'
import { groupsOf } from '../inspection/groups.ts'
import type { BondedGroup, BondPairs } from './bondedGroups.ts'
import { compareTexts } from './compareTexts.ts'
import type { SplitPicture } from './splitPicture.ts'
import { wishedOf } from './wished.ts'

/** Which pictures are tested on, by their indices, and what became of the wishes. */
export interface DrawnSplit {
  readonly test: ReadonlySet<number>
  readonly account: SplitAccount
}

/** A share that is missed by no more than this part of it is not worth a word: the table shows it. */
const tolerated = 0.1

/** Pictures, and what is kept together of them. */
export interface BoundPictures {
  readonly pictures: readonly SplitPicture[]
  readonly pairs: BondPairs
  /** The bonds that are held. */
  readonly holding: readonly Bond[]
  readonly groups: readonly BondedGroup[]
}

/** What a split made of pictures. @param facts what is known besides; @param share where one was asked for */
export function accountOf(
  { pictures, pairs, holding, groups }: BoundPictures,
  test: ReadonlySet<number>,
  { facts, share }: { readonly facts: readonly SplitFact[]; readonly share?: number },
): SplitAccount {
  const classes = classSplits(pictures, test, share)
  const groupCounts = groupsByClass(pictures, groups)
  const ofClasses = classes.flatMap((split) => factsOfClass(split, groupCounts.get(split.className) ?? 0))
  return { classes, held: heldBy(pairs, holding, groups), facts: [...facts, ...ofClasses] }
}

/** Pictures of each class on each side, in the order of their names. */
function classSplits(
  pictures: readonly SplitPicture[],
  test: ReadonlySet<number>,
  share?: number,
): readonly ClassSplit[] {
  const sides = pictures.map(({ className }, at) => ({ className, isTest: test.has(at) }))
  return [...Map.groupBy(sides, ({ className }) => className)]
    .map(([className, same]): ClassSplit => {
      const tested = same.filter(({ isTest }) => isTest).length
      const wished = share === undefined ? undefined : wishedOf(same.length, share)
      return { className, training: same.length - tested, test: tested, wished }
    })
    .sort((one, other) => compareTexts(one.className, other.className))
}

function factsOfClass({ className, training, test, wished }: ClassSplit, groups: number): readonly SplitFact[] {
  if (groups === 1) return [{ code: 'one-group', className, pictures: training + test }]
  if (training === 0) return [{ code: 'class-absent', className, side: 'training' }]
  if (test === 0) return [{ code: 'class-absent', className, side: 'test' }]
  if (wished === undefined || Math.abs(test - wished) <= Math.max(1, tolerated * wished)) return []
  return [{ code: 'off-share', className, wished, reached: test }]
}

function groupsByClass(
  pictures: readonly SplitPicture[],
  groups: readonly BondedGroup[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const group of groups) {
    for (const className of new Set(group.map((member) => pictures[member]?.className ?? ''))) {
      counts.set(className, (counts.get(className) ?? 0) + 1)
    }
  }
  return counts
}

/** @param groups all together, of which the largest is told */
function heldBy(pairs: BondPairs, holding: readonly Bond[], groups: readonly BondedGroup[]): HeldTogether {
  const counts = holding.map((bond): BondCount => {
    const ofBond = groupsOf(pairs[bond])
    return { bond, groups: ofBond.length, pictures: ofBond.flat().length }
  })
  const largest = groups.reduce((most, { length }) => Math.max(most, length), 0)
  return { bonds: counts.filter((count) => count.groups > 0), largest }
}
