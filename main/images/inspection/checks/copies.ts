import type { DuplicateCode, Finding, Sureness } from '../../../../shared/domain/finding.ts'
import { groupsOf } from '../groups.ts'
import type { Pair } from '../groups.ts'
import type { MeasuredSet } from '../measurements.ts'
import { findNearPairs } from '../nearPairs.ts'
import type { Steps } from '../steps.ts'

/** How findings about copies are called: between training and test, between classes, and within a class. */
interface Names {
  readonly leaked: DuplicateCode
  readonly contradicting: DuplicateCode
  readonly within: DuplicateCode
  /** Of all but the contradicting ones, which a small defect explains where they are no exact copies. */
  readonly sureness: Sureness
  readonly contradiction: Sureness
}

/** Files that are the same, byte by byte. */
export function checkCopies(set: MeasuredSet): readonly Finding[] {
  const firsts = new Map<string, number>()
  const groups = new Map<number, number[]>()
  set.pictures.forEach(({ fingerprint }, at) => {
    const first = firsts.get(fingerprint)
    if (first === undefined) {
      firsts.set(fingerprint, at)
      return
    }
    const group = groups.get(first)
    if (group) group.push(at)
    else groups.set(first, [first, at])
  })
  const pairs = [...groups.values()].flatMap(pairsOfEquals(set))
  return findingsOf(set, pairs, {
    leaked: 'leaked-copies', contradicting: 'contradicting-copies', within: 'copies', sureness: 'certain',
    contradiction: 'certain',
  })
}

/** Pictures that are one picture, moved by a pixel or stored anew. Copies are left to `checkCopies`. */
export function* checkNearCopies(set: MeasuredSet): Steps<readonly Finding[]> {
  const pairs = yield* findNearPairs(set.pictures)
  const near = pairs.filter(([one, other]) => set.pictures[one]?.fingerprint !== set.pictures[other]?.fingerprint)
  return findingsOf(set, near, {
    leaked: 'leaked-near-copies', contradicting: 'contradicting-near-copies', within: 'near-copies', sureness: 'likely',
    contradiction: 'possible',
  })
}

/** Pairs that tell all there is to tell of equal pictures: each with the first of every class and split. */
function pairsOfEquals({ pictures }: MeasuredSet): (group: readonly number[]) => readonly Pair[] {
  return (group) => {
    const kindOf = (at: number): string => `${pictures[at]?.split ?? ''} ${pictures[at]?.label ?? ''}`
    const firsts = [...new Map(group.toReversed().map((at) => [kindOf(at), at])).values()]
    return group.flatMap((at) => firsts.filter((first) => first !== at).map((first): Pair => [first, at]))
  }
}

/** One finding each for what pairs cross, because each harms in its own way. */
function findingsOf({ pictures }: MeasuredSet, pairs: readonly Pair[], names: Names): readonly Finding[] {
  const differ = (key: 'label' | 'split') => ([one, other]: Pair): boolean =>
    pictures[one]?.[key] !== pictures[other]?.[key]
  const [crossesSplits, crossesClasses] = [differ('split'), differ('label')]
  const kinds = [
    { code: names.leaked, sureness: names.sureness, members: pairs.filter(crossesSplits) },
    { code: names.contradicting, sureness: names.contradiction, members: pairs.filter(crossesClasses) },
    {
      code: names.within,
      sureness: names.sureness,
      members: pairs.filter((pair) => !crossesSplits(pair) && !crossesClasses(pair)),
    },
  ]
  return kinds.filter(({ members }) => members.length > 0)
    .map(({ code, sureness, members }) => ({ code, sureness, groups: groupsOf(members) }))
}
