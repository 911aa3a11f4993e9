import { join } from 'node:path'
import type { Language } from '../../shared/text/language.ts'
import type { Budget } from './budget.ts'
import type { DistillationRequest } from './distillation.ts'

/** What a user asks for who looks for a size. */
export interface SweepRequest extends Omit<DistillationRequest, 'packPath' | 'budget'> {
  readonly budgets: readonly Budget[]
  /** Packs of each budget: the first has the seed, the next one the next. */
  readonly repeats: number
  /** Where packs, report and figures go. It is made where it is missing. */
  readonly folder: string
  readonly language: Language
}

/** Where what a sweep finds is written. */
export function filesOfSweep({ folder }: Pick<SweepRequest, 'folder'>): {
  readonly reportPath: string
  readonly figuresPath: string
} {
  return { reportPath: join(folder, 'report.html'), figuresPath: join(folder, 'sweep.json') }
}
