import type * as Electron from 'electron'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { openDoor } from '../../main/doors/electron/door.ts'
import type { DoorParts } from '../../main/doors/electron/parts.ts'
import { startNodeProbe } from '../../main/services/probing/probeProcess.ts'
import { startProbesBy } from '../../main/services/probing/process.ts'
import { fromProgram, type FromProgram, type ToProgram } from '../../shared/contract/envelopes.ts'
import { utilityStandIn } from './electronProcesses.ts'
import {
  appStandIn, noticeStandIn, sessionStandIn, windowClass, type AppStandIn, type WindowStandIn,
} from './electronStandIn.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** The whole door, with Electron's part played by a stand-in and all behind it real. */
export interface DoorStandIn {
  readonly app: AppStandIn
  readonly parts: DoorParts
  /** Those that were opened. */
  readonly windows: readonly WindowStandIn[]
  /** The words of the menu, as it is now. */
  readonly menuWords: () => readonly (string | undefined)[]
  /** What the page in the window was told. */
  readonly told: () => readonly FromProgram[]
  /** Has the page say something. */
  readonly say: (message: ToProgram) => void
  /** Has the page ask, and waits for its answer. */
  readonly ask: (name: string, input?: unknown) => Promise<unknown>
  readonly open: () => Promise<void>
}

/** A door that is not opened yet, of a user whose data is in a folder of the test. */
export async function doorStandIn(
  { argv = [], locale = 'ja', answer = 2, home }: {
    readonly argv?: readonly string[]
    readonly locale?: string
    /** The button that a person takes who is asked something. */
    readonly answer?: number
    /** The folder of another one, to come back to what that left. */
    readonly home?: string
  } = {},
): Promise<DoorStandIn> {
  const folder = home ?? (await temporaryFolder())
  const windows: WindowStandIn[] = []
  const app = appStandIn(windows, { folder, locale })
  const parts = partsOf(app.app, windows, answer)
  let asked = 0
  const told = (): readonly FromProgram[] => (windows[0]?.page.sent ?? []).map((message) => fromProgram.parse(message))
  const say: DoorStandIn['say'] = (message) => {
    const senderFrame = { parent: null, origin: 'app://joryu', url: 'app://joryu/index.html' }
    parts.ipcMain.emit('joryu', { sender: windows[0]?.page.contents, senderFrame }, message)
  }
  onTestFinished(async () => {
    startProbesBy(startNodeProbe)
    app.app.quit()
    await vi.waitUntil(() => windows.length === 0 || app.shown.hasQuit)
  })
  return {
    app,
    parts,
    windows,
    told,
    say,
    menuWords: () => menus.get(parts)?.map(({ label }) => label) ?? [],
    ask: async (name, input) => {
      const id = (asked += 1)
      say({ kind: 'call', id, name, ...(input !== undefined && { input }) })
      const reply = () => told().find((message) => message.kind === 'reply' && message.id === id)
      const found = await vi.waitUntil(reply, { timeout: 30_000 })
      return found.kind === 'reply' ? found.outcome : undefined
    },
    open: () => openDoor(parts, {
      argv: ['joryu', ...argv],
      cwd: () => folder,
      env: { XDG_DATA_HOME: join(folder, 'data'), LOCALAPPDATA: join(folder, 'data') },
      platform: process.platform === 'darwin' ? 'linux' : process.platform,
    }),
  }
}

/** The menu that was set last. */
const menus = new WeakMap<DoorParts, readonly Electron.MenuItemConstructorOptions[]>()

function partsOf(app: Electron.App, windows: WindowStandIn[], response: number): DoorParts {
  const used: Readonly<Record<keyof DoorParts, unknown>> = {
    app,
    BrowserWindow: windowClass(windows),
    crashReporter: { start: () => {} },
    dialog: {
      showMessageBox: async () => ({ response, checkboxChecked: false }),
      showMessageBoxSync: () => 0,
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
    },
    ipcMain: new EventEmitter(),
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => void menus.set(parts, menu),
    },
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false }),
    Notification: noticeStandIn().Notification,
    powerMonitor: new EventEmitter(),
    powerSaveBlocker: { start: () => 1, stop: () => true },
    protocol: { registerSchemesAsPrivileged: () => {}, handle: () => {} },
    screen: { getAllDisplays: () => [] },
    session: { defaultSession: sessionStandIn().session },
    shell: { openPath: async () => '', showItemInFolder: () => {} },
    utilityProcess: utilityStandIn(),
  }
  // No more of Electron is used.
  const parts = used as unknown as DoorParts
  return parts
}
