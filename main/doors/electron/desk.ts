import type { Language } from '../../../shared/text/language.ts'
import type { Program } from '../calls/program.ts'
import { serveScreen } from '../calls/serveScreen.ts'
import { recentPacks } from './files/recentPacks.ts'
import { guardWindow } from './guardWindow.ts'
import { keepMenu } from './menuBar.ts'
import type { DoorParts } from './parts.ts'
import { serveWindow } from './serveWindow.ts'
import { doorText } from './text/text.ts'
import { createWindow, present } from './window/createWindow.ts'
import { preloadFile } from './window/options.ts'

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
  const { app, ipcMain, nativeTheme } = parts
  const followScheme = (): void => {
    nativeTheme.themeSource = program.settings().scheme ?? 'system'
  }
  followScheme()
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
  const handlers = afterSettings(program.handlers, () => {
    menu.refresh()
    followScheme()
  })
  const served = serveWindow(ipcMain, window, (send) => serveScreen({ ...program, handlers }, send))
  guardWindow(parts, window, { program, text })
  return { open }
}

/** The same answers, and a call after each change of the settings: language and scheme may be others. */
function afterSettings(handlers: Program['handlers'], onSet: () => void): Program['handlers'] {
  return {
    ...handlers,
    'settings.set': async (settings, context) => {
      const set = await handlers['settings.set'](settings, context)
      onSet()
      return set
    },
  }
}
