import type { common as japanese } from '../japanese/common.ts'
import type { Sentences } from '../screenText.ts'

export const common: Sentences<typeof japanese> = {
  folder: {
    titles: { folder: 'Choose a folder', pictures: 'Choose a folder', pack: 'Choose a pack' },
    places: 'Places',
    path: 'Where you are',
    entries: 'Folders and files',
    up: 'One folder up',
    open: 'Open',
    choose: 'Choose “{name}”',
    chooseNone: 'Choose',
    cancel: 'Cancel',
    loading: 'Loading…',
    empty: 'This folder is empty.',
    files: 'Other files here: {count}.',
    more: 'Too many entries: some are not shown.',
    keys: '↑↓ move, Enter opens, Backspace goes to the folder above, type to search',
  },
  table: {
    save: 'Save the list as CSV',
    saving: 'Saving…',
    saved: 'Saved as {path}. Excel opens it.',
    names: { account: 'imported files', findings: 'findings' },
  },
  common: {
    details: 'Details',
    close: 'Close',
    asTable: 'As a table',
    goOn: 'Next: {step}',
    report: {
      open: 'Open the report',
      about: 'The result and what it follows from, ready to hand on. It opens separately; Ctrl+P prints it.',
      showInFolder: 'Show in its folder',
      file: 'Where the file is',
    },
  },
}
