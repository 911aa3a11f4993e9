import type { DecisionKind } from '../../../shared/domain/decision.ts'
import type { FindingCode } from '../../../shared/domain/finding.ts'

/** What a person decides about a finding. */
export interface DecisionRequest {
  readonly kind: DecisionKind
  readonly code: FindingCode
  /** Names of pictures, as a check tells them, or all that are not decided yet. */
  readonly pictures: readonly string[] | 'all'
}

/** What was decided, by the names of pictures. */
export interface DecisionTaken {
  readonly kind: DecisionKind
  readonly code: FindingCode
  /** Decisions: also those about classes, which no picture's name tells. */
  readonly count: number
  readonly decided: readonly string[]
  /** Pictures of the same finding that stay: of copies that are put in quarantine, the one of each group. */
  readonly staying: readonly string[]
}
