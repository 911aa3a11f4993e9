import type { AuditAction, AuditEntry } from '../../../library/repositories/audit.ts'

/** A sentence of what is noted about an action. */
type Sentence = (detail: AuditEntry['detail']) => string

/** What is said about what was done in a project. A new action needs its sentences before the program compiles. */
export interface HistoryText {
  readonly columns: Readonly<Record<'doneAt' | 'what', string>>
  readonly actions: Readonly<Record<AuditAction, Sentence>>
  /** How to see what came before the first entry that is shown. */
  readonly older: (before: number) => string
  readonly noOlder: string
}
