import type { Contender } from '../../../shared/domain/comparison.ts'
import type { Rate } from '../../../shared/domain/verdict.ts'
import { formatCount, formatPercent } from '../../../shared/units.ts'
import type { Evidence } from '../../stores/comparisons.ts'
import { useText } from '../../text/useText.ts'

/** What every part of a comparison says the same way. */
export interface CompareWords {
  readonly nameOf: (contender: Contender) => string
  /** On what, and how often it was measured: no accuracy stands without it. */
  readonly basis: (comparison: Evidence['comparison']) => string
  readonly rate: (rate: Rate) => string
  readonly interval: (interval: readonly [number, number]) => string
  readonly list: (names: readonly string[]) => string
}

export function useCompareWords(): CompareWords {
  const { t } = useText()
  return {
    nameOf: (contender) => t(`compare.contender.${contender}`),
    basis: ({ snapshot, counts, seeds }) => t('compare.basis', {
      snapshot: String(snapshot?.number ?? ''), tests: formatCount(counts.test), seeds: String(seeds.length),
      list: seedsText(seeds),
    }),
    rate: ({ rate, interval: [low, high] }) => t('compare.sides.value', {
      rate: formatPercent(rate), low: formatPercent(low), high: formatPercent(high),
    }),
    interval: ([low, high]) => t('compare.interval', { low: formatPercent(low), high: formatPercent(high) }),
    list: (names) => names.map((name) => t('compare.quoted', { name })).join(t('compare.and')),
  }
}

/** `1–3` where they follow each other, else `1, 4`. */
export function seedsText(seeds: readonly number[]): string {
  const [first = 0] = seeds
  const isRun = seeds.every((seed, at) => seed === first + at)
  return isRun && seeds.length > 1 ? `${first}–${first + seeds.length - 1}` : seeds.join(', ')
}
