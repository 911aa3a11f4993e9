import type { App, BrowserWindow } from 'electron'

/** A page that crashes more often than this in a minute would do so for ever. */
const MOST_RELOADS = 3
const MINUTE = 60_000

/** Loads a page again that crashed, but not for ever; what else of Electron crashed is noted. */
export function recoverFromCrash(
  app: Pick<App, 'on'>,
  { window, note, now, giveUp }: {
    readonly window: BrowserWindow
    /** Writes into the log. */
    readonly note: (what: string) => void
    /** Milliseconds. */
    readonly now: () => number
    /** Called once where the page crashes again and again. */
    readonly giveUp: () => void
  },
): void {
  let reloads: readonly number[] = []
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    note(`page gone: ${reason}, ${exitCode}`)
    if (reason === 'clean-exit') return
    reloads = reloads.filter((at) => now() - at < MINUTE)
    if (reloads.length === MOST_RELOADS) {
      giveUp()
      return
    }
    reloads = [...reloads, now()]
    window.webContents.reload()
  })
  app.on('child-process-gone', (_, { type, name = '', reason, exitCode }) => {
    if (reason !== 'clean-exit') note(`process gone: ${type} ${name}, ${reason}, ${exitCode}`)
  })
}
