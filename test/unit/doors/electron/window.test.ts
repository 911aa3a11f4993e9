import type * as Electron from 'electron'
import { EventEmitter } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWindow, present } from '../../../../main/doors/electron/window/createWindow.ts'
import { placeOn, usualPlace } from '../../../../main/doors/electron/window/place.ts'
import { recoverFromCrash } from '../../../../main/doors/electron/window/recoverFromCrash.ts'
import { appStandIn, windowClass, windowStandIn, type WindowStandIn } from '../../../support/electronStandIn.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

function display(x: number, y: number, width: number, height: number): Electron.Display {
  // Only where there is room on it counts.
  return { workArea: { x, y, width, height } } as Electron.Display
}

const main = display(0, 0, 1920, 1040)
const second = display(1920, -200, 2560, 1400)
const place = { bounds: { x: 2000, y: 0, width: 1300, height: 800 }, isMaximized: false }

describe('the place of a window', () => {
  test('is where it was, as long as the display is there', () => {
    expect(placeOn([main, second], place)).toEqual(place)
  })

  test('is the usual one of the first display when its display was taken away', () => {
    expect(placeOn([main], place)).toEqual({ ...place, bounds: { width: 1300, height: 800 } })
  })

  test('is moved wholly onto the display on which most of it was', () => {
    const bounds = { x: 1700, y: 700, width: 800, height: 600 }
    expect(placeOn([main, second], { ...place, bounds }).bounds).toEqual({ x: 1920, y: 600, width: 800, height: 600 })
  })

  test('shrinks with a display that became smaller', () => {
    const bounds = { x: -8, y: -8, width: 3840, height: 2160 }
    expect(placeOn([display(0, 0, 1366, 728)], { ...place, bounds }).bounds)
      .toEqual({ x: 0, y: 0, width: 1366, height: 728 })
  })
})

/** Opens the window of a program that keeps its place in `folder`. */
function open(folder: string, { isDark = false } = {}): WindowStandIn & { readonly theme: Electron.NativeTheme } {
  const created: WindowStandIn[] = []
  const BrowserWindow = windowClass(created)
  const theme = Object.assign(new EventEmitter(), { shouldUseDarkColors: isDark }) as unknown as Electron.NativeTheme
  const screen = { getAllDisplays: () => [main, second] } as Electron.Screen
  createWindow({ BrowserWindow, nativeTheme: theme, screen }, { preload: '', folder, developerTools: false })
  const [standIn] = created
  if (standIn === undefined) throw new Error('no window')
  return { ...standIn, theme }
}

describe('a window', () => {
  test('shows the page of the program once that is drawn', async () => {
    const { window, shown } = open(await temporaryFolder())
    expect(shown).toMatchObject({ url: 'app://joryu/index.html', isVisible: false })
    window.emit('ready-to-show')
    expect(shown.isVisible).toBe(true)
  })

  test('opens where it was closed, maximized if it was', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'window.json'), JSON.stringify({ ...place, isMaximized: true }))
    const first = open(folder)
    first.window.emit('ready-to-show')
    expect(first.options).toMatchObject(place.bounds)
    expect(first.shown.isMaximized).toBe(true)
    first.window.close()
    expect(JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'))).toEqual({ ...place, isMaximized: true })
  })

  test.each(['', '{}', '[1]', '{"bounds":{"x":1e300,"y":0,"width":800,"height":600},"isMaximized":false}'])(
    'opens in the usual place when its file says %j', async (text) => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'window.json'), text)
      expect(open(folder).options).toMatchObject(usualPlace.bounds)
    },
  )

  test('closes also where its place cannot be kept', () => {
    const { window, shown } = open('/nowhere/at/all')
    window.close()
    expect(shown.isClosed).toBe(true)
  })

  test('has the ground of the scheme that the system has, and follows it', async () => {
    const { window, shown, theme } = open(await temporaryFolder(), { isDark: true })
    expect(shown.background).toBe('#12171a')
    Object.assign(theme, { shouldUseDarkColors: false })
    theme.emit('updated')
    expect(shown.background).toBe('#f4f6f7')
    window.close()
    expect(theme.listenerCount('updated')).toBe(0)
  })

  test('that is hidden and minimized comes to whoever asks for it', () => {
    const { window, shown } = windowStandIn()
    shown.isMinimized = true
    present(window)
    expect(shown).toMatchObject({ isVisible: true, isFocused: true, isMinimized: false })
  })
})

describe('a page that crashes', () => {
  function crashing(): WindowStandIn & { readonly crash: (at: number, reason?: string) => void; gaveUp: number } {
    const standIn = windowStandIn()
    const { app } = appStandIn([standIn], { folder: '' })
    let time = 0
    const crashed = {
      ...standIn,
      gaveUp: 0,
      crash: (at: number, reason = 'crashed') => {
        time = at
        standIn.window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
      },
    }
    const giveUp = (): void => void (crashed.gaveUp += 1)
    recoverFromCrash(app, { window: standIn.window, note: () => {}, now: () => time, giveUp })
    return crashed
  }

  test('is loaded again, three times in a minute, and then no more', () => {
    const crashed = crashing()
    for (const at of [0, 1000, 2000]) crashed.crash(at)
    expect([crashed.page.reloads, crashed.gaveUp]).toEqual([3, 0])
    crashed.crash(3000)
    expect([crashed.page.reloads, crashed.gaveUp]).toEqual([3, 1])
  })

  test('is loaded again as often as it takes when it works for a while in between', () => {
    const { page, crash } = crashing()
    for (const at of [0, 30_000, 61_000, 92_000, 123_000]) crash(at)
    expect(page.reloads).toBe(5)
  })

  test('is left alone when it ended as it should', () => {
    const { page, crash } = crashing()
    crash(0, 'clean-exit')
    expect(page.reloads).toBe(0)
  })
})

test('what else of Electron crashes is noted with its reason', () => {
  const { window } = windowStandIn()
  const { app } = appStandIn([], { folder: '' })
  const notes: string[] = []
  recoverFromCrash(app, { window, note: (what) => notes.push(what), now: () => 0, giveUp: () => {} })
  const gone = { type: 'Utility', name: 'Joryu Engine', exitCode: 5 }
  app.emit('child-process-gone', {}, { ...gone, reason: 'oom' })
  app.emit('child-process-gone', {}, { ...gone, reason: 'clean-exit' })
  expect(notes).toEqual(['process gone: Utility Joryu Engine, oom, 5'])
})
