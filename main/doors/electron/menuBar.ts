import type { ChoosePath } from './choosePath.ts'
import type { Opening } from './files/opening.ts'
import type { Recent } from './files/recent.ts'
import type { DoorParts } from './parts.ts'
import type { DoorText } from './text/doorText.ts'
import { menuTemplate } from './window/menu.ts'

/** What a menu is kept with. */
export interface MenuBarMeans {
  readonly platform: NodeJS.Platform
  readonly text: () => DoorText
  readonly recent: Recent
  readonly open: (opening: Opening) => void
  readonly choosePath: ChoosePath
  readonly logFolder: string
}

/** The menu of the window, and the taskbar's list. */
export interface MenuBar {
  /** To be called when the language is another one, or what was opened last. */
  readonly refresh: () => void
}

/** Gives the window its menu. */
export function keepMenu(
  { app, BrowserWindow, Menu, shell }: Pick<DoorParts, 'app' | 'BrowserWindow' | 'Menu' | 'shell'>,
  { platform, text, recent, open, choosePath, logFolder }: MenuBarMeans,
): MenuBar {
  async function choosePack(): Promise<void> {
    const path = await choosePath('pack')
    if (path !== undefined) open({ packs: [path] })
  }
  const refresh = (): void => {
    recent.projects.show(text().menu.recentProjects)
    const template = menuTemplate(text(), {
      platform,
      developerTools: !app.isPackaged,
      recentPacks: recent.packs.list(),
      recentProjects: recent.projects.list(),
      choosePack: () => void choosePack(),
      openPack: (path) => open({ packs: [path] }),
      openProject: (project) => open({ packs: [], project }),
      clearRecent: () => {
        recent.packs.clear()
        recent.projects.clear()
        refresh()
      },
      print: () => BrowserWindow.getFocusedWindow()?.webContents.print({ printBackground: true }),
      openLogs: () => void shell.openPath(logFolder),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  refresh()
  return { refresh }
}
