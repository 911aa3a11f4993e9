import type * as Electron from 'electron'

/** What of Electron the door uses. */
export type DoorParts = Pick<
  typeof Electron,
  | 'app' | 'BrowserWindow' | 'crashReporter' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'Notification'
  | 'powerMonitor' | 'powerSaveBlocker' | 'protocol' | 'screen' | 'session' | 'shell' | 'utilityProcess'
>

/** How the program was started. */
export type Start = Pick<NodeJS.Process, 'argv' | 'cwd' | 'env' | 'platform'>
