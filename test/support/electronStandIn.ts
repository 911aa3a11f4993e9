/**
 * What of Electron the door uses, without Electron: it remembers what was asked of it, and says what a test has it say.
 * Names come from Electron's own types, so one that Electron does not have does not compile.
 */
import type * as Electron from 'electron'
import { EventEmitter } from 'node:events'

/** A part of Electron of which only what the door uses is there. */
function part<Real extends object>(used: { readonly [Name in keyof Real]?: unknown }): Real {
  // What else the real one has, nothing here asks for.
  return Object.assign(new EventEmitter(), used) as unknown as Real
}

/** What an event carries that can be refused. */
export interface Refusable {
  isRefused: boolean
  readonly preventDefault: () => void
}

export function refusable<Facts extends object>(facts: Facts): Refusable & Facts {
  const event = { ...facts, isRefused: false, preventDefault: () => void (event.isRefused = true) }
  return event
}

/** A page in a window. */
export interface ContentsStandIn {
  readonly contents: Electron.WebContents
  readonly sent: unknown[]
  reloads: number
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined
  prints: number
}

export function contentsStandIn(): ContentsStandIn {
  const sent: unknown[] = []
  const standIn: ContentsStandIn = {
    sent,
    reloads: 0,
    openHandler: undefined,
    prints: 0,
    contents: part<Electron.WebContents>({
      isDestroyed: () => false,
      send: (_: string, message: unknown) => sent.push(message),
      reload: () => void (standIn.reloads += 1),
      print: () => void (standIn.prints += 1),
      setWindowOpenHandler: (handler: ContentsStandIn['openHandler']) => void (standIn.openHandler = handler),
    }),
  }
  return standIn
}

/** A window, as a person sees it. */
export interface WindowStandIn {
  readonly window: Electron.BrowserWindow
  readonly page: ContentsStandIn
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly shown: {
    isVisible: boolean
    isFocused: boolean
    isMinimized: boolean
    isMaximized: boolean
    isClosed: boolean
    background: string | undefined
    url: string | undefined
    progress: readonly [number, string | undefined]
  }
}

export function windowStandIn(options: Electron.BrowserWindowConstructorOptions = {}): WindowStandIn {
  const page = contentsStandIn()
  const shown: WindowStandIn['shown'] = {
    isVisible: false, isFocused: false, isMinimized: false, isMaximized: false, isClosed: false,
    background: options.backgroundColor, url: undefined, progress: [-1, undefined],
  }
  const { x = 0, y = 0, width = 800, height = 600 } = options
  const window = part<Electron.BrowserWindow>({
    webContents: page.contents,
    getNormalBounds: () => ({ x, y, width, height }),
    isVisible: () => shown.isVisible,
    isFocused: () => shown.isFocused,
    isMinimized: () => shown.isMinimized,
    isMaximized: () => shown.isMaximized,
    show: () => {
      shown.isVisible = true
      window.emit('show')
    },
    hide: () => void Object.assign(shown, { isVisible: false, isFocused: false }),
    focus: () => void (shown.isFocused = true),
    restore: () => void (shown.isMinimized = false),
    maximize: () => void (shown.isMaximized = true),
    setBackgroundColor: (color: string) => void (shown.background = color),
    setProgressBar: (progress: number, options?: Electron.ProgressBarOptions) =>
      void (shown.progress = [progress, options?.mode]),
    loadURL: async (url: string) => void (shown.url = url),
    close: () => {
      const event = refusable({})
      window.emit('close', event)
      if (event.isRefused) return
      shown.isClosed = true
      window.emit('closed')
    },
  })
  return { window, page, options, shown }
}

/** Electron's class of windows, by windows of ours. */
export function windowClass(created: WindowStandIn[]): typeof Electron.BrowserWindow {
  function create(options: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow {
    const standIn = windowStandIn(options)
    created.push(standIn)
    return standIn.window
  }
  const getFocusedWindow = (): Electron.BrowserWindow | null =>
    created.findLast(({ shown }) => shown.isFocused && !shown.isClosed)?.window ?? null
  // A function that returns an object is as good as a class to whoever calls it with `new`.
  return Object.assign(create, { getFocusedWindow }) as unknown as typeof Electron.BrowserWindow
}

/** The program as the system sees it. */
export interface AppStandIn {
  readonly app: Electron.App
  readonly switches: string[]
  readonly recent: string[]
  readonly shown: {
    hasQuit: boolean
    exits: number
    isFirst: boolean
    handed: unknown
    isSandboxed: boolean
    /** Of the taskbar. */
    jumpList: Electron.JumpListCategory[] | null | undefined
  }
}

/** @param windows those that are open */
export function appStandIn(
  windows: readonly WindowStandIn[],
  { folder, isPackaged = true, locale = 'ja' }: {
    readonly folder: string
    readonly isPackaged?: boolean
    readonly locale?: string
  },
): AppStandIn {
  const shown: AppStandIn['shown'] = {
    hasQuit: false, exits: 0, isFirst: true, handed: undefined, isSandboxed: false, jumpList: undefined,
  }
  const switches: string[] = []
  const recent: string[] = []
  const app = part<Electron.App>({
    isPackaged,
    commandLine: part<Electron.CommandLine>({ appendSwitch: (...words: string[]) => switches.push(words.join('=')) }),
    enableSandbox: () => void (shown.isSandboxed = true),
    requestSingleInstanceLock: (data: unknown) => {
      shown.handed = data
      return shown.isFirst
    },
    whenReady: async () => {},
    getLocale: () => locale,
    getPath: () => folder,
    setPath: () => {},
    setAppUserModelId: () => {},
    setAboutPanelOptions: () => {},
    addRecentDocument: (path: string) => recent.push(path),
    setJumpList: (list: Electron.JumpListCategory[] | null) => void (shown.jumpList = list),
    clearRecentDocuments: () => void recent.splice(0),
    exit: () => void (shown.exits += 1),
    quit: () => {
      app.emit('before-quit', refusable({}))
      for (const { window, shown: { isClosed } } of windows) if (!isClosed) window.close()
      if (windows.some(({ shown: { isClosed } }) => !isClosed)) return
      const event = refusable({})
      app.emit('will-quit', event)
      shown.hasQuit = !event.isRefused
    },
  })
  return { app, switches, recent, shown }
}

/** The rules of a session. */
export interface SessionStandIn {
  readonly session: Electron.Session
  readonly rules: {
    request?: (details: { readonly url: string }, answer: (response: { cancel?: boolean }) => void) => void
    permission?: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
    check?: Parameters<Electron.Session['setPermissionCheckHandler']>[0]
    device?: Parameters<Electron.Session['setDevicePermissionHandler']>[0]
    display?: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]
    spellcheck?: boolean
    proxy?: Electron.ProxyConfig
  }
}

export function sessionStandIn(): SessionStandIn {
  const rules: SessionStandIn['rules'] = {}
  const set = <Name extends keyof typeof rules>(name: Name) => (value: (typeof rules)[Name]): void => {
    rules[name] = value
  }
  return {
    rules,
    session: part<Electron.Session>({
      webRequest: part<Electron.WebRequest>({ onBeforeRequest: set('request') }),
      setPermissionRequestHandler: set('permission'),
      setPermissionCheckHandler: set('check'),
      setDevicePermissionHandler: set('device'),
      setDisplayMediaRequestHandler: set('display'),
      setSpellCheckerEnabled: set('spellcheck'),
      setProxy: async (proxy: Electron.ProxyConfig) => void (rules.proxy = proxy),
    }),
  }
}

/** Notices that were shown, and a person who may click on them. */
export interface NoticeStandIn {
  readonly Notification: typeof Electron.Notification
  readonly shown: { readonly title: string; readonly body: string; readonly click: () => void }[]
}

export function noticeStandIn(): NoticeStandIn {
  const shown: NoticeStandIn['shown'][number][] = []
  class Notice extends EventEmitter {
    static isSupported(): boolean {
      return true
    }

    readonly #options: Electron.NotificationConstructorOptions

    constructor(options: Electron.NotificationConstructorOptions) {
      super()
      this.#options = options
    }

    show(): void {
      const { title = '', body = '' } = this.#options
      shown.push({ title, body, click: () => this.emit('click') })
    }
  }
  // No more of a notice is used.
  return { Notification: Notice as unknown as typeof Electron.Notification, shown }
}

/** Lets all that was begun come to an end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate)
}
