import { rateOf } from './rates.ts'
import type { Rate } from './verdict.ts'

/** Scores at which a part may be told from another: in steps of 1 %, and finer where networks are very sure. */
export const thresholds: readonly number[] = [
  0.001, 0.002, 0.005,
  ...Array.from({ length: 99 }, (_, at) => (at + 1) / 100),
  0.995, 0.998, 0.999,
]

/** How many scores lie below each threshold, over all networks. */
export interface ScoreCounts {
  readonly networks: number
  /** Pictures of defects and of good parts. */
  readonly defects: number
  readonly goods: number
  /** One count a threshold, over the looks of all networks. */
  readonly defectsBelow: readonly number[]
  readonly goodsBelow: readonly number[]
}

/** What becomes of parts that are good below one threshold, defective from another on, and looked at again between. */
export interface ZoneRates {
  /** Defects that are taken for good, of all defects. */
  readonly missed: Rate
  /** Good parts that are taken for defective, of all good parts. */
  readonly overkill: Rate
  /** Left for a person, of the defects and of the good parts. */
  readonly unsureDefects: Rate
  readonly unsureGoods: Rate
}

/**
 * The rates of a grey zone.
 * @param low index into `thresholds`: a score below it means good
 * @param high index, not below `low`: a score from there on means defective
 */
export function zoneRates(
  { networks, defects, goods, defectsBelow, goodsBelow }: ScoreCounts,
  low: number,
  high: number,
): ZoneRates {
  const at = (counts: readonly number[], index: number): number => counts[index] ?? 0
  const [defectLooks, goodLooks] = [defects * networks, goods * networks]
  return {
    missed: rateOf(at(defectsBelow, low), defectLooks, networks),
    overkill: rateOf(goodLooks - at(goodsBelow, high), goodLooks, networks),
    unsureDefects: rateOf(at(defectsBelow, high) - at(defectsBelow, low), defectLooks, networks),
    unsureGoods: rateOf(at(goodsBelow, high) - at(goodsBelow, low), goodLooks, networks),
  }
}

/** Of a number of parts on the line. */
export interface LineCounts {
  readonly missed: number
  readonly overkill: number
  readonly unsure: number
  /** Part of the stopped parts that are defective; undefined where none is stopped. */
  readonly rightlyStopped: number | undefined
}

/**
 * What a grey zone would do to parts of which `defectRate` are defective: test sets hold far more defects than lines.
 * @param defectRate 0 to 1
 */
export function onTheLine(rates: ZoneRates, defectRate: number, parts: number): LineCounts {
  const [defects, goods] = [parts * defectRate, parts * (1 - defectRate)]
  const missed = defects * rates.missed.rate
  const overkill = goods * rates.overkill.rate
  const caught = defects - missed - defects * rates.unsureDefects.rate
  const stopped = caught + overkill
  return {
    missed,
    overkill,
    unsure: defects * rates.unsureDefects.rate + goods * rates.unsureGoods.rate,
    rightlyStopped: stopped > 0 ? caught / stopped : undefined,
  }
}
