import { createStream, permutation } from '../../../shared/stream.ts'
import { accountOf, type BoundPictures, type DrawnSplit } from './account.ts'
import { createBalance, type Balance, type Kind } from './balance.ts'
import { compareTexts } from './compareTexts.ts'

/**
 * Draws groups to test on, so that each class comes as near to its share as whole groups allow, and each that has two
 * groups or more is on both sides. Groups are drawn within kinds, those that count the same in the same classes, so
 * that over many seeds large groups are tested on as often as small ones.
 *
 * @param share of each class, 0 to 1
 * @returns a split that depends on the pictures and the seed, not on their order
 */
export function splitStratified(
  bound: BoundPictures,
  { share, seed }: { readonly share: number; readonly seed: number },
): DrawnSplit {
  const stream = createStream(seed).fork('split')
  const kinds = kindsOf(bound)
  const balance = createBalance(kinds, share, (kind) => stream.fork(`count/${kind}`).uniform())
  settle(balance)
  const test = new Set(kinds.flatMap(({ name, members }, at) => {
    const order = permutation(stream.fork(`draw/${name}`), members.length)
    return [...order.subarray(0, balance.chosen[at])].flatMap((group) => members[group] ?? [])
  }))
  return { test, account: accountOf(bound, test, { facts: [], share }) }
}

/** Moves one group after the other until no move helps. Each makes the whole error smaller, so there is an end. */
function settle(balance: Balance): void {
  for (let step = balance.nextStep(); step !== undefined; step = balance.nextStep()) balance.take(step)
}

/** In an order that only the pictures decide. */
function kindsOf({ pictures, groups }: BoundPictures): readonly Kind[] {
  const named = groups.map((group) => {
    const counts = countsOf(group.map((member) => pictures[member]?.className ?? ''))
    const contents = group.map((member) => pictures[member]?.content ?? '')
    const first = contents.reduce((least, content) => (content < least ? content : least))
    return { group, counts, name: JSON.stringify(counts), first }
  })
  const kinds = Map.groupBy(named.sort((one, other) => compareTexts(one.first, other.first)), ({ name }) => name)
  return [...kinds]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([name, alike]) => ({ name, counts: alike[0]?.counts ?? [], members: alike.map(({ group }) => group) }))
}

function countsOf(classNames: readonly string[]): Kind['counts'] {
  return [...Map.groupBy(classNames, (name) => name)]
    .map(([className, same]) => ({ className, count: same.length }))
    .sort((one, other) => compareTexts(one.className, other.className))
}
