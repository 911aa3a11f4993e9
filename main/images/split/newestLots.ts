import { compareTexts } from './compareTexts.ts'
import type { SplitPicture } from './splitPicture.ts'

/**
 * The newest lots, as many as come nearest to the share, at least one and never all. A lot is as new as its newest
 * picture, and where dates are not known, as its name in the order of people: lot 10 follows lot 9.
 *
 * @param share of all pictures, 0 to 1
 * @returns none where there are fewer than two lots
 */
export function newestLots(pictures: readonly SplitPicture[], share: number): readonly string[] {
  const lots = lotsByAge(pictures)
  let tested = 0
  let best = { lots: 0, missed: Infinity }
  for (const [at, { count }] of lots.slice(0, -1).entries()) {
    tested += count
    const missed = Math.abs(tested - share * pictures.length)
    if (missed < best.missed) best = { lots: at + 1, missed }
  }
  return lots.slice(0, best.lots).map(({ lot }) => lot)
}

interface Lot {
  readonly lot: string
  readonly count: number
  /** The day of its last picture; empty where none is known. */
  readonly newest: string
}

/** The newest first. */
function lotsByAge(pictures: readonly SplitPicture[]): readonly Lot[] {
  const known = pictures.flatMap(({ lot, date = '' }) => (lot === undefined ? [] : [{ lot, date }]))
  const names = new Intl.Collator('en', { numeric: true })
  return [...Map.groupBy(known, ({ lot }) => lot)]
    .map(([lot, same]) => ({
      lot, count: same.length, newest: same.reduce((latest, { date }) => (date > latest ? date : latest), ''),
    }))
    .sort((one, other) =>
      compareTexts(other.newest, one.newest) || names.compare(other.lot, one.lot) || compareTexts(other.lot, one.lot))
}
