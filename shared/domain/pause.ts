import type { CancelSignal } from './signal.ts'

/** The part of a pause that long work reads, between two steps. */
export interface PauseGate {
  /** Resolves at once, or when the work may go on: at the end of a pause, and when it is cancelled. */
  readonly passed: () => Promise<void>
}

/** A switch that holds work up, and lets it go on. */
export interface Pause extends PauseGate {
  readonly isPaused: () => boolean
  readonly toggle: () => void
}

/** What a cancel tells, besides that it was. */
export interface TellingSignal extends CancelSignal {
  readonly addEventListener: (name: 'abort', listener: () => void) => void
}

/** @param signal ends every pause, so that what waits hears the cancel */
export function createPause(signal: TellingSignal): Pause {
  let open: (() => void) | undefined
  let waiting = Promise.resolve()
  const goOn = (): void => {
    open?.()
    open = undefined
  }
  signal.addEventListener('abort', goOn)
  return {
    passed: () => waiting,
    isPaused: () => open !== undefined,
    toggle: () => {
      if (open !== undefined) goOn()
      else if (!signal.aborted) waiting = new Promise((resolve) => (open = resolve))
    },
  }
}
