import type { Language } from '../../../shared/text/language.ts'
import type { Program } from '../calls/program.ts'
import { serveScreen } from '../calls/serveScreen.ts'
import { choosePathBy } from './choosePath.ts'
import type { Opening } from './files/opening.ts'
import { recentOf } from './files/recent.ts'
import { guardWindow } from './guardWindow.ts'
import { keepMenu } from './menuBar.ts'
import type { DoorParts } from './parts.ts'
import { serveWindow } from './serveWindow.ts'
import { doorText } from './text/text.ts'
import { createWindow, present } from './window/createWindow.ts'
import { preloadFile } from './window/options.ts'
import { openReports } from './window/reportWindows.ts'
import { windowHandlers } from './windowHandlers.ts'

/** What a desk is set up with. */
export interface DeskMeans {
  readonly program: Program
  readonly platform: NodeJS.Platform
  readonly systemLanguage: Language
}

/** The window, and all around it that belongs to the system. */
export interface Desk {
  /** Brings the window to the person, with what she wants to look at. */
  readonly open: (opening: Opening) => void
}

export function openDesk(parts: DoorParts, { program, platform, systemLanguage }: DeskMeans): Desk {
  const { app, dialog, ipcMain, nativeTheme, shell } = parts
  const followScheme = (): void => {
    nativeTheme.themeSource = program.settings().scheme ?? 'system'
  }
  followScheme()
  const folder = app.getPath('userData')
  const text = () => doorText(program.settings().language ?? systemLanguage)
  const window = createWindow(parts, { preload: preloadFile, folder, developerTools: !app.isPackaged })
  openReports(parts, window)
  const recent = recentOf(app, { folder, platform, program: process.execPath })
  const choosePath = choosePathBy(dialog, window, text)
  const open = ({ packs, project }: Opening): void => {
    for (const path of packs) {
      recent.packs.add(path)
      served.tell({ kind: 'event', topic: 'packs.opened', payload: { path } })
    }
    if (project !== undefined) served.tell({ kind: 'event', topic: 'projects.opened', payload: { project } })
    menu.refresh()
    present(window)
  }
  const menu = keepMenu(parts, { platform, text, recent, open, choosePath, logFolder: program.log.folder })
  const handlers = windowHandlers(program.handlers, {
    choosePath,
    showReport: async (job) => shell.showItemInFolder(await program.reports.placeOf(job)),
    onSettings: () => {
      menu.refresh()
      followScheme()
    },
    onProject: (project) => {
      if (recent.projects.list()[0] === project) return
      recent.projects.add(project)
      menu.refresh()
    },
  })
  const served = serveWindow(ipcMain, window, (send) => serveScreen({ ...program, handlers }, send))
  guardWindow(parts, window, { program, text })
  return { open }
}
