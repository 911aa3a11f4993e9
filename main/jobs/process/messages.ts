import type { Interruption, JobProgress } from '../../../shared/domain/job.ts'
import type { Problem } from '../../../shared/errors.ts'

export type StopKind = 'pause' | 'cancel'

/** What the program tells an engine process. */
export type ToEngine =
  /** Once, and first. */
  | { readonly kind: 'run'; readonly task: Task }
  | { readonly kind: 'stop'; readonly how: StopKind }
  /** Its outcome was heard. */
  | { readonly kind: 'end' }

/** A job as its process sees it. */
export interface Task {
  readonly kind: string
  /** What was asked for, as plain values. */
  readonly request: unknown
  /** Where its checkpoints are. */
  readonly folder: string
  /** Where it finds and leaves what it shares with other jobs. */
  readonly sharedFolder: string
}

/** What an engine process tells the program. */
export type FromEngine =
  /** It listens. */
  | { readonly kind: 'hello' }
  /** Once a second, whatever it does. */
  | { readonly kind: 'alive' }
  /** At most ten times a second. */
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  /** The last of them. */
  | Outcome

/** How a task ended. Where its process ended without a word, the program finds out why it was lost. */
export type Outcome =
  | { readonly kind: 'finished'; readonly result: unknown }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'lost'; readonly interruption: Interruption }
