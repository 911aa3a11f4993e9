import type { BrowserWindow } from 'electron'
import type { RecentPacks } from './files/recentPacks.ts'
import type { DoorParts } from './parts.ts'
import type { DoorText } from './text/doorText.ts'
import { menuTemplate } from './window/menu.ts'

/** What a menu is kept with. */
export interface MenuBarMeans {
  readonly window: BrowserWindow
  readonly platform: NodeJS.Platform
  readonly text: () => DoorText
  readonly recent: RecentPacks
  readonly open: (packs: readonly string[]) => void
  readonly logFolder: string
}

/** The menu of the window. */
export interface MenuBar {
  /** To be called when the language or the packs in it are others. */
  readonly refresh: () => void
}

/** Gives the window its menu. */
export function keepMenu(
  { app, dialog, Menu, shell }: Pick<DoorParts, 'app' | 'dialog' | 'Menu' | 'shell'>,
  { window, platform, text, recent, open, logFolder }: MenuBarMeans,
): MenuBar {
  async function choosePack(): Promise<void> {
    const { choosePack: title, packs } = text()
    const filters = [{ name: packs, extensions: ['joryu'] }]
    const { filePaths } = await dialog.showOpenDialog(window, { title, filters, properties: ['openFile'] })
    if (filePaths.length > 0) open(filePaths)
  }
  const refresh = (): void => {
    const template = menuTemplate(text(), {
      platform,
      developerTools: !app.isPackaged,
      recentPacks: recent.list(),
      choosePack: () => void choosePack(),
      openPack: (path) => open([path]),
      clearRecent: () => {
        recent.clear()
        refresh()
      },
      openLogs: () => void shell.openPath(logFolder),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  refresh()
  return { refresh }
}
