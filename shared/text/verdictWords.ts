import type { Comparison, Rival } from '../domain/comparison.ts'
import type { Caution, Inspection, Verdict, VerdictKind } from '../domain/verdict.ts'

/** What each language says. A sentence that does not apply is left out by its caller. */
export interface VerdictWords {
  readonly labels: Readonly<Record<VerdictKind, string>>
  readonly headline: (verdict: Verdict, comparison: Comparison) => string
  readonly savedBytes: (comparison: Comparison) => string
  readonly savedTime: (comparison: Comparison) => string
  readonly lostAccuracy: (comparison: Comparison) => string
  readonly lostNothing: string
  readonly weakest: (weakest: Verdict['weakest']) => string
  readonly lostClasses: (names: readonly string[]) => string
  readonly missed: (inspection: Inspection) => string
  readonly rejected: (inspection: Inspection) => string
  readonly ahead: (rivals: readonly Rival[]) => string
  readonly level: (rivals: readonly Rival[]) => string
  readonly behind: (rivals: readonly Rival[]) => string
  readonly means: (seeds: number) => string
  readonly cautions: Readonly<Record<Caution, (comparison: Comparison) => string>>
}
