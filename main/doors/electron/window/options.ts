import type { BrowserWindowConstructorOptions, NativeTheme } from 'electron'
import { fileURLToPath } from 'node:url'
import type { WindowPlace } from './place.ts'

/** The preload as it was built: a sandboxed one can import nothing. */
export const preloadFile = fileURLToPath(new URL('../../../../dist/preload.cjs', import.meta.url))

/** `--ground` of the screens. */
const backgrounds = { light: '#f4f6f7', dark: '#12171a' } as const

/** The background of a window whose page is not drawn yet: nothing flashes. */
export function backgroundOf({ shouldUseDarkColors }: Pick<NativeTheme, 'shouldUseDarkColors'>): string {
  return shouldUseDarkColors ? backgrounds.dark : backgrounds.light
}

/** Every protection of Electron's is named, whatever its default may become: a page can do no more than a page. */
const protections = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const

/** The window of the program. */
export function windowOptions(
  { bounds }: WindowPlace,
  backgroundColor: string,
  means: { readonly preload: string; readonly developerTools: boolean },
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Joryu',
    backgroundColor,
    webPreferences: { ...protections, preload: means.preload, devTools: means.developerTools },
  }
}

/** A window that shows a report, which others may have changed: it has no way to the program, and runs no script. */
export function reportOptions(backgroundColor: string): BrowserWindowConstructorOptions {
  return {
    width: 1000,
    height: 720,
    show: false,
    title: 'Joryu',
    backgroundColor,
    webPreferences: { ...protections, javascript: false, devTools: false },
  }
}
