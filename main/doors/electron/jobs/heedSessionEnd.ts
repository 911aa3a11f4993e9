import type { BrowserWindow, Event, PowerMonitor } from 'electron'

/** What is done when the PC shuts down or the user logs off. */
export interface SessionMeans {
  readonly isWorking: () => boolean
  /** Ends the program at once, without a question; what works is paused on the way. */
  readonly quit: () => void
}

/**
 * Uses the seconds that a system leaves to its programs for a checkpoint. Without them a job goes on from its last one.
 */
export function heedSessionEnd(
  powerMonitor: Pick<PowerMonitor, 'on'>,
  window: Pick<BrowserWindow, 'on'>,
  { isWorking, quit }: SessionMeans,
): void {
  // Linux and macOS. Electron waits where it is asked to, which its types do not say.
  powerMonitor.on('shutdown', (event?: Pick<Event, 'preventDefault'>) => {
    event?.preventDefault()
    quit()
  })
  // Windows waits for a program that says it is not ready, and goes on as soon as that has ended.
  window.on('query-session-end', (event) => {
    if (!isWorking()) return
    event.preventDefault()
    quit()
  })
  window.on('session-end', quit)
}
