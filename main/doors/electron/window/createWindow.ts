import type * as Electron from 'electron'
import { PAGE } from '../pages/origin.ts'
import { backgroundOf, windowOptions } from './options.ts'
import { placeOn } from './place.ts'
import { rememberedPlace, rememberPlace } from './rememberPlace.ts'

/** What a window is made with. */
export interface WindowMeans {
  readonly preload: string
  /** Where its place is kept. */
  readonly folder: string
  readonly developerTools: boolean
}

/** Opens the window where it was, and shows it once its page is drawn. */
export function createWindow(
  { BrowserWindow, nativeTheme, screen }: Pick<typeof Electron, 'BrowserWindow' | 'nativeTheme' | 'screen'>,
  means: WindowMeans,
): Electron.BrowserWindow {
  const place = placeOn(screen.getAllDisplays(), rememberedPlace(means.folder))
  const window = new BrowserWindow(windowOptions(place, backgroundOf(nativeTheme), means))
  const follow = (): void => window.setBackgroundColor(backgroundOf(nativeTheme))
  nativeTheme.on('updated', follow)
  window.once('closed', () => void nativeTheme.off('updated', follow))
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize()
    window.show()
  })
  rememberPlace(window, means.folder)
  void window.loadURL(PAGE)
  return window
}

/** Brings a window to the person who has asked for it. */
export function present(window: Electron.BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
