import type { BrowserWindow } from 'electron'
import type { Program } from '../calls/program.ts'
import { endWithWindow } from './endWithWindow.ts'
import { followJobs } from './jobs/followJobs.ts'
import { guardQuit } from './jobs/guardQuit.ts'
import { heedSessionEnd } from './jobs/heedSessionEnd.ts'
import type { DoorParts } from './parts.ts'
import type { DoorText } from './text/doorText.ts'
import { recoverFromCrash } from './window/recoverFromCrash.ts'

/** What is behind the window. */
export interface GuardedProgram {
  readonly program: Program
  readonly text: () => DoorText
}

/** Sees to it that nothing of a job is lost, however the window, the session or the program ends. */
export function guardWindow(
  parts: Pick<DoorParts, 'app' | 'dialog' | 'Notification' | 'powerMonitor'>,
  window: BrowserWindow,
  { program, text }: GuardedProgram,
): void {
  const { app, dialog, powerMonitor } = parts
  const { feed, isWorking } = program.jobs
  const guard = guardQuit(dialog, window, { text, isWorking, quit: () => app.quit() })
  const quit = (): void => {
    guard.letGo()
    app.quit()
  }
  const giveUp = (): void => {
    const { message, detail, close } = text().crash
    dialog.showMessageBoxSync({ type: 'error', message, detail, buttons: [close] })
    quit()
  }
  const note = (what: string): void => program.log.note({ what })
  heedSessionEnd(powerMonitor, window, { isWorking, quit })
  followJobs(parts, { window, feed, text, isInBackground: guard.isInBackground, quit })
  recoverFromCrash(app, { window, note, now: () => performance.now(), giveUp })
  endWithWindow(app, program)
}
