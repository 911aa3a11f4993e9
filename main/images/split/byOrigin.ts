import type { SplitFact } from '../../../shared/domain/splitPolicy.ts'
import { accountOf, type BoundPictures, type DrawnSplit } from './account.ts'
import type { SplitPicture } from './splitPicture.ts'

/** Whether a picture is to be tested on by what is known of it. */
type Wish = (picture: SplitPicture) => boolean

/** Whole lots to test, with the pictures that belong to one of theirs. */
export function splitByLot(bound: BoundPictures, lots: readonly string[]): DrawnSplit {
  return splitByWish(bound, ofLots(lots), unknownFacts(bound.pictures, 'lot'))
}

export function ofLots(lots: readonly string[]): Wish {
  const wanted = new Set(lots)
  return ({ lot }) => lot !== undefined && wanted.has(lot)
}

/**
 * What was taken on a day or later to test, with the pictures that belong to one of those: the honest test of a
 * process that drifts.
 *
 * @param from as 2026-01-31
 */
export function splitByDate(bound: BoundPictures, from: string): DrawnSplit {
  return splitByWish(bound, since(from), unknownFacts(bound.pictures, 'date'))
}

export function since(from: string): Wish {
  return ({ date }) => date !== undefined && date >= from
}

/** A picture like one that is tested on must not be learned from: its group follows it, never the other way. */
function splitByWish(
  bound: BoundPictures,
  isWished: Wish,
  facts: readonly SplitFact[],
): DrawnSplit {
  const wished = new Set(bound.pictures.flatMap((picture, at) => (isWished(picture) ? [at] : [])))
  const test = new Set(bound.groups.filter((group) => group.some((member) => wished.has(member))).flat())
  const followers = test.size - wished.size
  const all: readonly SplitFact[] = followers > 0 ? [...facts, { code: 'followers', pictures: followers }] : facts
  return { test, account: accountOf(bound, test, { facts: all }) }
}

function unknownFacts(pictures: readonly SplitPicture[], of: 'lot' | 'date'): readonly SplitFact[] {
  const unknown = pictures.filter(({ [of]: value }) => value === undefined).length
  return unknown > 0 ? [{ code: 'unknown', of, pictures: unknown }] : []
}
