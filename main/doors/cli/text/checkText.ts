import type { Finding, FindingCode, Sureness } from '../../../../shared/domain/finding.ts'

/** Several codes may share a form, which `Extract` would not find by one of them. */
type FindingOf<Code extends FindingCode, Form = Finding> =
  Form extends { readonly code: infer Codes } ? (Code extends Codes ? Form : never) : never

/** What a finding is called, and what it means to a person who inspects parts. */
export interface FindingWords<Code extends FindingCode> {
  /** What was found, how much of it, and where. */
  readonly what: (finding: FindingOf<Code>, classes: readonly string[]) => string
  readonly why: string
  /** What to do. */
  readonly advice: string
}

/** Words for every finding: one that lacks them does not compile. */
export type AllFindingWords = { readonly [Code in FindingCode]: FindingWords<Code> }

/** What `joryu check` says. */
export interface CheckText {
  readonly looked: (classes: readonly string[], pictures: number) => string
  readonly nothing: string
  readonly found: (count: number) => string
  /** Follows what was found. */
  readonly sureness: Readonly<Record<Sureness, string>>
  readonly findings: AllFindingWords
  readonly why: (reason: string) => string
  readonly advice: (advice: string) => string
  readonly more: (count: number) => string
  /** A suspect, by its path and the class that it looks like. */
  readonly suspect: (path: string, looksLike: string) => string
  /** That nothing was changed. */
  readonly untouched: string
}
