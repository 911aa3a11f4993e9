import type { BrowserWindow, IpcMain, IpcMainEvent } from 'electron'
import type { FromProgram } from '../../../shared/contract/envelopes.ts'
import { CHANNEL } from './channel.ts'
import { isPage, ORIGIN } from './pages/origin.ts'

/** A page as the program sees it. */
export interface Served {
  readonly receive: (message: unknown) => void
  readonly close: () => void
}

/** What the door tells the page by itself. */
export interface ServedWindow {
  /** At once where a page listens, else as soon as one does. */
  readonly tell: (message: FromProgram) => void
}

/**
 * Lets the page of the window speak with the program, and nobody else. A page that is left, crashes or closes takes all
 * with it that it was waiting for.
 *
 * @param serve begins to serve a page
 */
export function serveWindow(
  ipc: Pick<IpcMain, 'on'>,
  { webContents }: BrowserWindow,
  serve: (send: (message: FromProgram) => void) => Served,
): ServedWindow {
  let screen: Served | undefined
  let waiting: readonly FromProgram[] = []
  const send = (message: FromProgram): void => {
    if (!webContents.isDestroyed()) webContents.send(CHANNEL, message)
  }
  const leave = (): void => {
    screen?.close()
    screen = undefined
  }
  ipc.on(CHANNEL, (event, message: unknown) => {
    if (event.sender !== webContents || !isFromPage(event)) return
    screen ??= serve(send)
    for (const one of waiting) send(one)
    waiting = []
    screen.receive(message)
  })
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) leave()
  })
  webContents.on('render-process-gone', leave)
  webContents.on('destroyed', leave)
  return {
    tell: (message) => {
      if (screen === undefined) waiting = [...waiting, message]
      else send(message)
    },
  }
}

/** Whether a message comes from the page itself: no frame inside of it, and no other page in its place. */
function isFromPage({ senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN && isPage(senderFrame.url)
}
