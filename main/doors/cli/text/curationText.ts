import type { DecisionKind } from '../../../../shared/domain/decision.ts'
import type { FindingCode, OriginName, PropertyName } from '../../../../shared/domain/finding.ts'

/** What is said about checks of projects, decisions and lists of pictures. */
export interface CurationText {
  readonly findingNames: Readonly<Record<FindingCode, string>>
  /** What a decision makes of pictures, in a word. */
  readonly kinds: Readonly<Record<DecisionKind, string>>
  /** What was decided, and what follows. */
  readonly decided: Readonly<Record<DecisionKind, (count: number, finding: string) => string>>
  /** The pictures of a group of copies that are not put in quarantine. */
  readonly staying: (count: number) => string
  readonly undone: (count: number) => string
  readonly noDecisions: string
  readonly decisionColumns: Readonly<Record<'about' | 'kind' | 'finding', string>>
  readonly subjects: Readonly<Record<PropertyName | OriginName, string>>
  readonly check: {
    readonly checkedAt: (time: string) => string
    /** How much of a finding was decided. */
    readonly partlyDecided: (count: number) => string
    /** Findings that are not told because all of them is decided. */
    readonly decided: (count: number) => string
    readonly howToDecide: (project: string) => string
  }
  readonly csvWritten: (path: string) => string
  readonly pictures: {
    readonly columns: Readonly<Record<'name' | 'class' | 'split' | 'decisions', string>>
    readonly none: string
    readonly more: (after: number) => string
  }
  readonly facts: {
    readonly labels: Readonly<Record<
      'name' | 'created' | 'sources' | 'shape' | 'decisions' | 'snapshots' | 'check', string
    >>
    readonly columns: Readonly<Record<
      'class' | 'training' | 'test' | 'quarantinedTraining' | 'quarantinedTest', string
    >>
    readonly total: string
    readonly neverChecked: string
    readonly check: (open: number, decided: number, checkedAt: string, isCurrent: boolean) => string
    readonly shape: (size: number, channels: 1 | 3) => string
    readonly noPictures: string
  }
}
