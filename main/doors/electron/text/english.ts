import type { DoorText } from './doorText.ts'

/** What the window says outside of its page, in English. An ampersand marks the key of a menu. */
export const english: DoorText = {
  menu: {
    file: '&File', openPack: 'Open pack…', recentProjects: 'Recent projects', recent: 'Recent packs',
    clearRecent: 'Clear recent lists', print: 'Print…', quit: 'Quit',
    edit: '&Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
    view: '&View', actualSize: 'Actual size', zoomIn: 'Larger', zoomOut: 'Smaller', fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    window: '&Window', minimize: 'Minimize', close: 'Close',
    help: '&Help', openLogs: 'Open the folder of logs', about: 'About Joryu',
  },
  choose: { folder: 'Choose a folder', zip: 'Choose a ZIP file', pack: 'Open a pack' },
  files: { zip: 'ZIP files', pack: 'Joryu packs' },
  quit: {
    message: 'A job is at work.',
    detail: 'If you pause it, it goes on from where it is when Joryu starts the next time. In the background, Joryu '
      + 'works on without a window, which comes back when you start it, and quits when nothing is left to do.',
    background: 'Work on in the background',
    pause: 'Pause and quit',
    stay: 'Do not quit',
  },
  crash: {
    message: 'The window cannot be shown.',
    detail: 'It failed several times. Close Joryu and start it again: jobs go on from where they are. If it happens '
      + 'again, send the folder of logs to whoever looks after Joryu.',
    close: 'Close Joryu',
  },
  ended: (title, status) => {
    switch (status) {
      case 'succeeded':
        return { title: 'Done', body: `"${title}" is done.` }
      case 'failed':
        return { title: 'Failed', body: `"${title}" failed. Open Joryu to see why.` }
      case 'interrupted':
        return { title: 'Interrupted', body: `"${title}" was interrupted. Open Joryu to let it go on.` }
      case 'queued':
      case 'running':
      case 'pausing':
      case 'cancelling':
      case 'paused':
      case 'cancelled':
        return undefined
    }
  },
}
