import type { BrowserWindow, Dialog } from 'electron'
import type { DoorText } from '../text/doorText.ts'

/** What a person may want who closes the window while a job works, in the order of the buttons. */
const answers = ['background', 'pause', 'stay'] as const

/** What a guard is set up with. */
export interface GuardMeans {
  readonly text: () => DoorText
  readonly isWorking: () => boolean
  /** Ends the program; what works is paused on the way. */
  readonly quit: () => void
}

/** Keeps a window. */
export interface QuitGuard {
  /** From now on, nobody is asked any more. */
  readonly letGo: () => void
  /** Whether the program works on for its jobs alone: the window is hidden, until somebody asks for it. */
  readonly isInBackground: () => boolean
}

/** Asks what to do with the job at work before the window is closed, by whatever way. */
export function guardQuit(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  { text, isWorking, quit }: GuardMeans,
): QuitGuard {
  let isFree = false
  let isAsking = false
  let isInBackground = false
  const letGo = (): void => {
    isFree = true
  }
  async function ask(): Promise<void> {
    isAsking = true
    const { message, detail, background, pause, stay } = text().quit
    const { response } = await dialog.showMessageBox(window, {
      type: 'question', message, detail, buttons: [background, pause, stay], defaultId: 0, cancelId: 2, noLink: true,
    })
    isAsking = false
    switch (answers[response]) {
      case 'background':
        isInBackground = true
        window.hide()
        return
      case 'pause':
        letGo()
        quit()
        return
      case 'stay':
      case undefined:
    }
  }
  window.on('close', (event) => {
    if (isFree || !isWorking()) return
    event.preventDefault()
    if (!isAsking) void ask()
  })
  window.on('show', () => {
    isInBackground = false
  })
  return { letGo, isInBackground: () => isInBackground }
}
