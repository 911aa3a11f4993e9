import type { LeakState } from '../../../../shared/domain/split.ts'
import type { HeldTogether, SplitFact, SplitPolicy } from '../../../../shared/domain/splitPolicy.ts'
import type { SplitName } from '../../../../shared/domain/library.ts'
import type { LeakReport } from '../../../services/splitting/leaks.ts'

type FactByCode = { readonly [One in SplitFact as One['code']]: One }

/** What is said of the way in which a project is split, and of what leaks across. */
export interface SplitText {
  readonly columns: Readonly<Record<'class' | SplitName | 'wished', string>>
  readonly undone: string
  readonly policy: (project: string, policy: SplitPolicy) => string
  readonly held: (held: HeldTogether) => string
  readonly facts: { readonly [Code in keyof FactByCode]: (fact: FactByCode[Code]) => string }
  readonly leak: Readonly<Record<LeakState, (leak: LeakReport) => string>>
  /** Lots on both sides. */
  readonly lots: (lots: number, pictures: number) => string
  /** Of a snapshot that was taken all the same. */
  readonly despite: string
}
