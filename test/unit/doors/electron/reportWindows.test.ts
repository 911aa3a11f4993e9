import type * as Electron from 'electron'
import { describe, expect, test } from 'vitest'
import { openReports } from '../../../../main/doors/electron/window/reportWindows.ts'
import { refusable, windowClass, windowStandIn, type WindowStandIn } from '../../../support/electronStandIn.ts'
import { everyProtection } from '../../../support/everyProtection.ts'

/** The window of the program, of which reports are opened. */
function program(): {
  readonly main: WindowStandIn
  readonly reports: readonly WindowStandIn[]
  readonly press: (url: string) => unknown
} {
  const reports: WindowStandIn[] = []
  const main = windowStandIn()
  const nativeTheme = { shouldUseDarkColors: true } as Electron.NativeTheme
  openReports({ BrowserWindow: windowClass(reports), nativeTheme }, main.window)
  return { main, reports, press: (url) => main.page.openHandler?.({ url } as never) }
}

describe('a report', () => {
  test('is opened by its number in a window without script or preload, with every protection', () => {
    const { reports, press } = program()
    expect(press('app://joryu/reports/7')).toEqual({ action: 'deny' })
    const [report] = reports
    expect(report?.shown).toMatchObject({ url: 'app://joryu/reports/7', isVisible: false, background: '#12171a' })
    expect(report?.options.webPreferences).toEqual({ ...everyProtection, javascript: false, devTools: false })
    report?.window.emit('ready-to-show')
    expect(report?.shown.isVisible).toBe(true)
  })

  test('leads nowhere, not even to the page of the program', () => {
    const { reports, press } = program()
    press('app://joryu/reports/7')
    for (const url of ['app://joryu/index.html', 'app://joryu/reports/8', 'https://example.com/']) {
      const event = refusable({ url, isMainFrame: true })
      reports[0]?.page.contents.emit('will-frame-navigate', event)
      expect(event.isRefused, url).toBe(true)
    }
  })

  test('that is open comes to the front, as its file is now', () => {
    const { reports, press } = program()
    press('app://joryu/reports/7')
    press('app://joryu/reports/7')
    expect(reports.map(({ page, shown }) => [page.reloads, shown.isFocused])).toEqual([[1, true]])
    press('app://joryu/reports/8')
    reports[0]?.window.close()
    press('app://joryu/reports/7')
    expect(reports.map(({ shown }) => shown.url)).toEqual([
      'app://joryu/reports/7', 'app://joryu/reports/8', 'app://joryu/reports/7',
    ])
  })

  test('closes with the window of the program', () => {
    const { main, reports, press } = program()
    press('app://joryu/reports/7')
    press('app://joryu/reports/8')
    main.window.close()
    expect(reports.map(({ shown }) => shown.isClosed)).toEqual([true, true])
  })
})

test.each([
  'app://joryu/index.html', 'app://joryu/reports/', 'app://joryu/reports/07', 'app://joryu/reports/7/8',
  'app://other/reports/7', 'https://joryu/reports/7', 'file:///reports/7', 'app://user@joryu/reports/7',
  'app://joryu/reports/..%2f7', 'about:blank', 'javascript:alert(1)', '',
])('%j opens no window', (url) => {
  const { reports, press } = program()
  expect(press(url)).toEqual({ action: 'deny' })
  expect(reports).toEqual([])
})

test('an address with more than the number is opened by the number alone', () => {
  const { reports, press } = program()
  press('app://joryu/reports/7?of=/etc/passwd#x')
  expect(reports.map(({ shown }) => shown.url)).toEqual(['app://joryu/reports/7'])
})
