import type { MenuItemConstructorOptions } from 'electron'
import type { DoorText } from '../text/doorText.ts'
import { packItems, projectItems, type RecentMeans } from './recentItems.ts'

/** What a menu does besides what Electron knows by itself. */
export interface MenuMeans extends RecentMeans {
  readonly platform: NodeJS.Platform
  readonly developerTools: boolean
  readonly choosePack: () => void
  readonly clearRecent: () => void
  /** Prints what is shown in the window in front. */
  readonly print: () => void
  readonly openLogs: () => void
}

/** The menu of the window, in words of ours: Electron has its own in English only. */
export function menuTemplate({ menu }: DoorText, means: MenuMeans): MenuItemConstructorOptions[] {
  const about: MenuItemConstructorOptions = { role: 'about', label: menu.about }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: menu.quit }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const appMenu: MenuItemConstructorOptions = { role: 'appMenu', submenu: [about, separator, quit] }
  const isMac = means.platform === 'darwin'
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: menu.file,
      submenu: [
        { label: menu.openPack, accelerator: 'CmdOrCtrl+O', click: means.choosePack },
        separator,
        { label: menu.recentProjects, submenu: projectItems(means), enabled: means.recentProjects.length > 0 },
        { label: menu.recent, submenu: packItems(means), enabled: means.recentPacks.length > 0 },
        { label: menu.clearRecent, click: means.clearRecent },
        separator,
        { label: menu.print, accelerator: 'CmdOrCtrl+P', click: means.print },
        separator,
        isMac ? { role: 'close', label: menu.close } : quit,
      ],
    },
    { label: menu.edit, submenu: editItems(menu) },
    { label: menu.view, submenu: viewItems(menu, means) },
    { label: menu.window, role: 'window', submenu: [
      { role: 'minimize', label: menu.minimize }, { role: 'close', label: menu.close },
    ] },
    { label: menu.help, role: 'help', submenu: [
      { label: menu.openLogs, click: means.openLogs }, ...(isMac ? [] : [separator, about]),
    ] },
  ]
}

function editItems(menu: DoorText['menu']): MenuItemConstructorOptions[] {
  const roles = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const
  return roles.map((role) => ({ role, label: menu[role] }))
}

function viewItems(menu: DoorText['menu'], { developerTools }: MenuMeans): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom', label: menu.actualSize },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    { role: 'togglefullscreen', label: menu.fullScreen },
    ...(developerTools ? [{ role: 'toggleDevTools', label: menu.developerTools } as const] : []),
  ]
}
