import type { CallName, Input, Output } from '../../../shared/contract/calls.ts'
import type { JobProgress } from '../../../shared/domain/job.ts'

/** What a call is given besides its input. */
export interface CallContext {
  /** Set when whoever asks does not want the answer any more, or is gone. */
  readonly signal: AbortSignal
  /** How far a call is that takes long. */
  readonly tell: (progress: JobProgress) => void
}

/** What answers each call. One without an answer does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (input: Input<Name>, context: CallContext) => Promise<Output<Name>>
}

/** The answers to the calls about one thing, by the word before the dot. */
export type HandlersOf<Noun extends string> = Pick<Handlers, Extract<CallName, `${Noun}.${string}`>>
