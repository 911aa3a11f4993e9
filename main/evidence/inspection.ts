import type { Comparison, Confusion } from '../../shared/domain/comparison.ts'
import type { Inspection, Rate } from '../../shared/domain/verdict.ts'
import { sumOf, wilsonInterval } from './statistics.ts'

/** How the class of good parts is named, after NFKC and in small letters. */
const GOOD_NAMES: ReadonlySet<string> = new Set([
  'good', 'ok', 'pass', 'normal', 'clean', '良品', '良', '合格', '合格品', '正常', '正常品', '適合', '適合品',
])

/** Missed defects and rejected good parts, where exactly one class is of good parts; otherwise null. */
export function inspect({ classes, seeds, results: { full, pack } }: Comparison): Inspection | null {
  const [label, ...others] = classes.flatMap((name, at) => (isGood(name) ? [at] : []))
  if (label === undefined || others.length > 0) return null
  const missed = (confusion: Confusion): Rate => {
    const defects = confusion.filter((_, actual) => actual !== label)
    return rateOf(sumOf(defects.map((row) => row[label] ?? 0)), sumOf(defects.flat()), seeds.length)
  }
  const rejected = (confusion: Confusion): Rate => {
    const row = confusion[label] ?? []
    return rateOf(sumOf(row) - (row[label] ?? 0), sumOf(row), seeds.length)
  }
  return {
    goodClass: classes[label] ?? '',
    missed: { full: missed(full.confusion), pack: missed(pack.confusion) },
    rejected: { full: rejected(full.confusion), pack: rejected(pack.confusion) },
  }
}

function isGood(className: string): boolean {
  return GOOD_NAMES.has(className.normalize('NFKC').trim().toLowerCase())
}

/** Every seed looks at the same pictures: the interval counts each picture once. */
function rateOf(cases: number, looks: number, seeds: number): Rate {
  const rate = looks === 0 ? 0 : cases / looks
  const count = looks / seeds
  return { rate, interval: wilsonInterval(rate, count), count }
}
