import { isNamedGood } from '../../shared/domain/className.ts'
import type { Comparison, Confusion } from '../../shared/domain/comparison.ts'
import { rateOf } from '../../shared/domain/rates.ts'
import type { Inspection, Rate } from '../../shared/domain/verdict.ts'
import { sumOf } from './statistics.ts'

/**
 * The classes of good parts: those that a person called so, or else the only one that is named so. Empty where nobody
 * knows, and where no class would be left for defects.
 */
export function goodLabels({ classes, goodClasses }: Pick<Comparison, 'classes' | 'goodClasses'>): readonly number[] {
  const labelsOf = (isMeant: (name: string) => boolean): readonly number[] =>
    classes.flatMap((name, label) => (isMeant(name) ? [label] : []))
  const said = labelsOf((name) => goodClasses.includes(name))
  if (said.length > 0) return said.length < classes.length ? said : []
  const named = labelsOf(isNamedGood)
  return named.length === 1 ? named : []
}

/** Missed defects and rejected good parts, where it is known which classes are good; otherwise null. */
export function inspect(comparison: Comparison): Inspection | null {
  const { classes, seeds, results: { full, pack } } = comparison
  const good = goodLabels(comparison)
  if (good.length === 0) return null
  const isGoodLabel = (label: number): boolean => good.includes(label)
  const takenAsGood = (row: readonly number[]): number => sumOf(good.map((label) => row[label] ?? 0))
  const missed = (confusion: Confusion): Rate => {
    const defects = confusion.filter((_, actual) => !isGoodLabel(actual))
    return rateOf(sumOf(defects.map(takenAsGood)), sumOf(defects.flat()), seeds.length)
  }
  const rejected = (confusion: Confusion): Rate => {
    const goods = confusion.filter((_, actual) => isGoodLabel(actual))
    const parts = sumOf(goods.flat())
    return rateOf(parts - sumOf(goods.map(takenAsGood)), parts, seeds.length)
  }
  return {
    goodClasses: good.map((label) => classes[label] ?? ''),
    missed: { full: missed(full.confusion), pack: missed(pack.confusion) },
    rejected: { full: rejected(full.confusion), pack: rejected(pack.confusion) },
  }
}
