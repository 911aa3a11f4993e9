import type * as Electron from 'electron'
import { reportAddress, reportOf } from '../../../../shared/contract/reports.ts'
import { ORIGIN, pathOfOwn } from '../pages/origin.ts'
import { present } from './createWindow.ts'
import { backgroundOf, reportOptions } from './options.ts'

/**
 * Lets the program's page open reports, each in a window of its own that closes with that of the program, and nothing
 * else.
 */
export function openReports(
  { BrowserWindow, nativeTheme }: Pick<typeof Electron, 'BrowserWindow' | 'nativeTheme'>,
  main: Electron.BrowserWindow,
): void {
  const shown = new Map<number, Electron.BrowserWindow>()
  function open(job: number): void {
    const window = new BrowserWindow(reportOptions(backgroundOf(nativeTheme)))
    shown.set(job, window)
    window.once('closed', () => void shown.delete(job))
    window.once('ready-to-show', () => window.show())
    // Whatever is pressed in a report, its window shows nothing else.
    window.webContents.on('will-frame-navigate', (event) => event.preventDefault())
    void window.loadURL(`${ORIGIN}/${reportAddress(job)}`)
  }
  /** Its file may be another one by now. */
  function showAgain(window: Electron.BrowserWindow): void {
    window.webContents.reload()
    present(window)
  }
  main.webContents.setWindowOpenHandler(({ url }) => {
    const job = reportOf(pathOfOwn(url) ?? '')
    const window = job === undefined ? undefined : shown.get(job)
    if (window !== undefined) showAgain(window)
    else if (job !== undefined) open(job)
    return { action: 'deny' }
  })
  main.once('closed', () => {
    for (const window of shown.values()) window.close()
  })
}
