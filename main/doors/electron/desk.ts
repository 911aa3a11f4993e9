import type { Language } from '../../../shared/text/language.ts'
import type { Program } from '../calls/program.ts'
import { serveScreen } from '../calls/serveScreen.ts'
import { recentPacks } from './files/recentPacks.ts'
import { followJobs } from './jobs/followJobs.ts'
import { guardQuit } from './jobs/guardQuit.ts'
import { heedSessionEnd } from './jobs/heedSessionEnd.ts'
import { endWithWindow } from './endWithWindow.ts'
import { keepMenu } from './menuBar.ts'
import type { DoorParts } from './parts.ts'
import { serveWindow } from './serveWindow.ts'
import { doorText } from './text/text.ts'
import { createWindow, present } from './window/createWindow.ts'
import { preloadFile } from './window/options.ts'
import { recoverFromCrash } from './window/recoverFromCrash.ts'

/** What a desk is set up with. */
export interface DeskMeans {
  readonly program: Program
  readonly platform: NodeJS.Platform
  readonly systemLanguage: Language
}

/** The window, and all around it that belongs to the system. */
export interface Desk {
  /** Brings the window to the person, with packs to look at. */
  readonly open: (packs: readonly string[]) => void
}

export function openDesk(parts: DoorParts, { program, platform, systemLanguage }: DeskMeans): Desk {
  const { app, dialog, ipcMain, powerMonitor } = parts
  const folder = app.getPath('userData')
  const text = () => doorText(program.settings().language ?? systemLanguage)
  const window = createWindow(parts, { preload: preloadFile, folder, developerTools: !app.isPackaged })
  const recent = recentPacks(app, folder)
  const open = (packs: readonly string[]): void => {
    for (const path of packs) {
      recent.add(path)
      served.tell({ kind: 'event', topic: 'packs.opened', payload: { path } })
    }
    menu.refresh()
    present(window)
  }
  const menu = keepMenu(parts, { window, platform, text, recent, open, logFolder: program.log.folder })
  const handlers: Program['handlers'] = {
    ...program.handlers,
    'settings.set': async (settings, context) => {
      const set = await program.handlers['settings.set'](settings, context)
      menu.refresh()
      return set
    },
  }
  const served = serveWindow(ipcMain, window, (send) => serveScreen({ ...program, handlers }, send))
  const { isWorking } = program.jobs
  const guard = guardQuit(dialog, window, { text, isWorking, quit: () => app.quit() })
  const quit = (): void => {
    guard.letGo()
    app.quit()
  }
  heedSessionEnd(powerMonitor, window, { isWorking, quit })
  followJobs(parts, { window, feed: program.jobs.feed, text, isInBackground: guard.isInBackground, quit })
  recoverFromCrash(app, {
    window,
    note: (what) => program.log.note({ what }),
    now: () => performance.now(),
    giveUp: () => {
      const { message, detail, close } = text().crash
      dialog.showMessageBoxSync({ type: 'error', message, detail, buttons: [close] })
      quit()
    },
  })
  endWithWindow(app, program)
  return { open }
}
