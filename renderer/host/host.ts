import type { CallName, Input, Output } from '../../shared/contract/calls.ts'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import type { Payload, Topic } from '../../shared/contract/events.ts'
import type { JobProgress } from '../../shared/domain/job.ts'

/** Whether the program can be spoken to. `lost`: it was, and is tried again. */
export type Connection = 'connecting' | 'open' | 'lost'

/** What whoever asks for something long may add. */
export interface Asking {
  readonly signal?: AbortSignal
  readonly tell?: (progress: JobProgress) => void
}

/** The program behind the screens, whichever door leads to it. */
export interface Host {
  /** @throws CallRefused, CallCancelled, ConnectionLost */
  readonly ask: <Name extends CallName>(name: Name, input: Input<Name>, asking?: Asking) => Promise<Output<Name>>
  /** Calls with all that is told from now on. @returns stops it */
  readonly listen: <Name extends Topic>(topic: Name, listener: (payload: Payload<Name>) => void) => () => void
  /** Calls with how the connection is, now and whenever it changes. @returns stops it */
  readonly watch: (listener: (connection: Connection) => void) => () => void
  /** What a door to the system adds; a browser has none of it. */
  readonly system?: SystemDoor
}

/** What only a window of the system can do. */
export interface SystemDoor {
  /** Where a file or folder is that was dropped on the window. */
  readonly pathOf: (file: File) => string
}

/** The program answered that it cannot do what it was asked for. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  readonly failure: CallFailure

  constructor(failure: CallFailure) {
    super(failure.problem.code)
    this.failure = failure
  }
}

/** Whoever asked did not want the answer any more. */
export class CallCancelled extends Error {
  override readonly name = 'CallCancelled'
}

/** The program was gone before it answered. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}
