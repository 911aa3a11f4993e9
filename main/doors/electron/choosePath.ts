import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import type { DoorText } from './text/doorText.ts'

/** What a person is to choose. */
export type Wanted = keyof DoorText['choose']

/** Asks a person by the dialog of the system. @returns undefined where she closes it */
export type ChoosePath = (wants: Wanted) => Promise<string | undefined>

/** The dialogs of the system, over the window. */
export function choosePathBy(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  text: () => DoorText,
): ChoosePath {
  return async (wants) => {
    const { filePaths: [path] } = await dialog.showOpenDialog(window, optionsOf(wants, text()))
    return path
  }
}

function optionsOf(wants: Wanted, { choose, files }: DoorText): OpenDialogOptions {
  const title = choose[wants]
  switch (wants) {
    case 'folder':
      return { title, properties: ['openDirectory'] }
    case 'zip':
      return { title, properties: ['openFile'], filters: [{ name: files.zip, extensions: ['zip'] }] }
    case 'pack':
      return { title, properties: ['openFile'], filters: [{ name: files.pack, extensions: ['joryu'] }] }
  }
}
