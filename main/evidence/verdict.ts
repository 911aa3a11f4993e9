import { rivals, type Comparison, type ContenderResult, type Rival } from '../../shared/domain/comparison.ts'
import type { Caution, Inspection, Verdict, VerdictKind } from '../../shared/domain/verdict.ts'
import { inspect } from './inspection.ts'
import { isClearlyAbove, meanRecall, sumOf } from './statistics.ts'

/** Parts of the full data's accuracy, and of its mean recall, that a pack must keep. */
const GOOD_RETAINED = 0.9
const FAIR_RETAINED = 0.75
/** A class counts as lost when the pack keeps less than this part of its recall. */
const LEAST_RECALL_KEPT = 0.5
/** With fewer test pictures no verdict is given, and with fewer than these it is given with a caution. */
const FEWEST_TEST_PICTURES = 30
const MANY_TEST_PICTURES = 200
/** Without a miss among this many defects, up to 3 % of misses are still possible. */
const MANY_DEFECTS = 100
const ENOUGH_SEEDS = 3
/** Half a 95 % interval beyond which an accuracy counts as unknown. */
const WIDEST_HALF = 0.1

/** What a kind follows from, besides the comparison itself. */
interface Evidence extends Pick<Verdict, 'ahead' | 'behind' | 'lostClasses' | 'cautions'> {
  /** Part of what the full data reach. */
  readonly kept: number
}

/** What the numbers of a comparison amount to. */
export function judge(comparison: Comparison): Verdict {
  const { results, counts } = comparison
  const { full, pack } = results
  const inspection = inspect(comparison)
  const retained = full.mean > 0 ? pack.mean / full.mean : 0
  const ahead = byRival((rival) => isClearlyAbove(pack, results[rival], counts.test))
  const behind = byRival((rival) => isClearlyAbove(results[rival], pack, counts.test))
  const cautions = cautionsOf(comparison, inspection)
  const lostClasses = classesLost(comparison)
  const parts = { ahead, behind, lostClasses, cautions }
  const recall = { full: meanRecall(full), pack: meanRecall(pack) }
  // Where defects are rare, nearly all of them could be missed and the accuracy would hardly fall.
  const kind = kindOf({ ...parts, kept: Math.min(retained, recall.pack / recall.full) }, comparison)
  const lowRecall = kind === kindOf({ ...parts, kept: retained }, comparison) ? null : recall
  const given = heldBack(kind, comparison.leak)
  return { ...parts, kind: given, retained, lowRecall, weakest: weakestClass(comparison), inspection }
}

function kindOf(
  { kept, ahead, behind, lostClasses, cautions }: Evidence,
  { counts, seeds, results: { full, pack } }: Comparison,
): VerdictKind {
  const tooFew = counts.test < FEWEST_TEST_PICTURES || seeds.length === 1
  if (tooFew || cautions.includes('full-learns-little')) return 'unclear'
  if (rivals.some((rival) => behind[rival]) || pack.ci95[1] < FAIR_RETAINED * full.mean) return 'poor'
  if (lostClasses.length > 0) return 'poor'
  if (cautions.includes('wide-interval')) return 'unclear'
  if (kept >= GOOD_RETAINED && rivals.every((rival) => ahead[rival])) return 'good'
  return kept >= FAIR_RETAINED ? 'fair' : 'poor'
}

/** What was learned by heart flatters everybody: a leak leaves no verdict but a bad one. */
function heldBack(kind: VerdictKind, leak: Comparison['leak']): VerdictKind {
  if (leak === 'leaking') return kind === 'poor' ? 'poor' : 'unclear'
  return leak === 'unchecked' && kind === 'good' ? 'unclear' : kind
}

function cautionsOf(comparison: Comparison, inspection: Inspection | null): readonly Caution[] {
  const { counts, seeds, results, leak } = comparison
  const [low, high] = results.pack.ci95
  const candidates: readonly (readonly [Caution, boolean])[] = [
    ['full-learns-little', leastOf(results.full) <= largestShare(results.full)],
    ['few-seeds', seeds.length < ENOUGH_SEEDS],
    ['wide-interval', (high - low) / 2 > WIDEST_HALF],
    ['few-test-pictures', counts.test < MANY_TEST_PICTURES],
    ['few-defects', inspection !== null && inspection.missed.pack.count < MANY_DEFECTS],
    ['rivals-lack-classes', results.random.missingClasses > 0],
    ['leaking', leak === 'leaking'],
    ['leak-unchecked', leak === 'unchecked'],
    ['folder-unchecked', leak === null],
  ]
  return candidates.filter(([, applies]) => applies).map(([caution]) => caution)
}

/** What a contender reaches at least, as far as its networks tell: one alone has no interval. */
function leastOf({ accuracies, mean, ci95 }: ContenderResult): number {
  return accuracies.length > 1 ? ci95[0] : mean
}

/** Part of the test pictures that the largest class has: what always naming it would reach. */
function largestShare({ confusion }: ContenderResult): number {
  const counts = confusion.map(sumOf)
  return Math.max(...counts) / sumOf(counts)
}

function weakestClass({ classes, results: { full, pack } }: Comparison): Verdict['weakest'] {
  const recalls = pack.perClass.map((recall) => recall ?? Infinity)
  const label = recalls.indexOf(Math.min(...recalls))
  return { name: classes[label] ?? '', full: full.perClass[label] ?? 0, pack: pack.perClass[label] ?? 0 }
}

function classesLost({ classes, results: { full, pack } }: Comparison): readonly string[] {
  return classes.filter((_, label) => (pack.perClass[label] ?? 1) < LEAST_RECALL_KEPT * (full.perClass[label] ?? 0))
}

function byRival(valueOf: (rival: Rival) => boolean): Record<Rival, boolean> {
  return { random: valueOf('random'), kMeans: valueOf('kMeans'), coded: valueOf('coded') }
}
