import type { Ending } from './ending.ts'
import type { FromEngine, ToEngine } from './messages.ts'

/** A process of its own that works for a job: a crash or a kill of it leaves the program as it was. */
export interface EngineProcess {
  /** Does nothing where the process has ended. */
  post(message: ToEngine): void
  /** At once and surely, in whatever state it is. */
  kill(): void
  /** Calls with each message, in order, then once with how it ended. */
  listen(onMessage: (message: FromEngine) => void, onEnd: (ending: Ending) => void): void
}

/** Starts a process that works. Electron has another way than Node, with the same entry file. */
export type StartEngine = () => EngineProcess
